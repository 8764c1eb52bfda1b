#pragma once

#include <string>
#include <string_view>

namespace glassbert {

// Bytes as people read them: a line for each 16, with the place of its first byte, the bytes as two
// hexadecimal digits each, and as letters where they are printable ASCII, else as a dot.
//
//   000010  65 69 67 68 74 22 3a 7b 22 64 74 79 70 65 22 3a  eight":{"dtype":
std::string hex_dump(std::string_view bytes);

}  // namespace glassbert
