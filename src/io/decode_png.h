#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace glassbert {

// What a PNG shows: 3 * width * height values, row by row from the top.
struct Pixels {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;
  bool operator==(const Pixels&) const = default;
};

// Reads a PNG of 8 bits RGB such as our encoder makes, by the PNG specification (ISO 15948) and
// RFC 1950 and 1951: signature, chunks with their checksums, deflate blocks stored or with the
// fixed code, row filters. Throws FileError for anything else.
Pixels decode_png(const std::string& bytes);

}  // namespace glassbert
