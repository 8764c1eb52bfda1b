#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// A safetensors file made by hand: the header's length in 8 bytes, the header, the data.
inline std::string safetensors_of(std::string_view header, std::string_view data = {}) {
  std::string file;
  for (int shift = 0; shift < 64; shift += 8)
    file += static_cast<char>(static_cast<std::uint64_t>(header.size()) >> shift & 0xFF);
  return file.append(header).append(data);
}
