#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace glassbert {

// The picture as the bytes of a PNG file, 8 bits for each of red, green and blue: `rgb` holds
// 3 * width * height values, row by row from the top. Equal pictures give equal bytes. Sides may be
// 1 to 16,384 pixels long; std::invalid_argument otherwise or when the sizes disagree.
std::string encode_png(int width, int height, std::span<const std::uint8_t> rgb);

}  // namespace glassbert
