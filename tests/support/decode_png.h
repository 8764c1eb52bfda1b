#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;
};

// Reads a PNG of 8 bits RGB such as our encoder makes, by the PNG specification (ISO 15948) and
// RFC 1950 and 1951: signature, chunks with their checksums, deflate blocks stored or with the
// fixed code, row filters. Throws std::runtime_error for anything else.
Picture decode_png(const std::string& bytes);
