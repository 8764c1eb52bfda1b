#pragma once

#include <string>
#include <string_view>

namespace glassbert {

// The FNV-1a hash of some bytes in 16 hexadecimal digits: tells files apart, protects nothing.
std::string fingerprint(std::string_view bytes);

}  // namespace glassbert
