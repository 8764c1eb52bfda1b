#pragma once

#include <string>
#include <string_view>

namespace glassbert {

// Decompresses a zlib stream (RFC 1950, 1951) of stored blocks and blocks with the fixed code, and
// checks its checksum. Throws FileError for anything else.
std::string inflate(std::string_view zlib);

}  // namespace glassbert
