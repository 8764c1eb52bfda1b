#pragma once

#include <string>

#include "draw/picture.h"

namespace glassbert {

// Up to this many numbers a picture is accompanied by a table to read, beyond by a safetensors
// file.
inline constexpr Index most_csv_numbers = 100'000;

// Draws a picture to `path` (ending in .png) and writes its numbers at full precision beside it: to
// the same name with .csv, or .safetensors for more than most_csv_numbers. Returns the path of the
// numbers. Throws std::invalid_argument for a picture that can't be drawn or another ending, and
// FileError where a file can't be written.
std::string save_picture(const Picture& picture, const std::string& path);

// Draws a picture alone.
void save_png(const Picture& picture, const std::string& path);

// Reads a picture back from its numbers (.csv or .safetensors); drawn again it has the same bytes.
// Throws FileError for a file that save_picture did not write.
Picture load_picture(const std::string& path);

}  // namespace glassbert
