#include "io/png.h"

#include <stdexcept>

#include "core/check.h"

// Only this file sees the library, and everything of it stays in here.
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#define STBI_WRITE_NO_STDIO
#include <stb/stb_image_write.h>

namespace glassbert {
namespace {

constexpr int longest_side = 16'384;
constexpr int compression_level = 5;  // the library's fastest: higher levels gain one per cent
constexpr int no_filter = 0;          // few colours, flat areas: differences only make it slower

// Sets the library's global settings once, before the first picture: afterwards they are only read.
void fix_settings() {
  static const bool fixed = [] {
    stbi_write_png_compression_level = compression_level;
    stbi_write_force_png_filter = no_filter;
    return true;
  }();
  static_cast<void>(fixed);
}

void append(void* bytes, void* data, int size) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(data),
                                           static_cast<std::size_t>(size));
}

}  // namespace

std::string encode_png(int width, int height, std::span<const std::uint8_t> rgb) {
  check(width >= 1 && width <= longest_side && height >= 1 && height <= longest_side,
        "png: ", width, " x ", height, " pixels; each side must be 1 to ", longest_side);
  const std::size_t row = 3 * static_cast<std::size_t>(width);
  check(rgb.size() == row * static_cast<std::size_t>(height), "png: ", rgb.size(), " values for ",
        width, " x ", height, " pixels");
  fix_settings();
  std::string bytes;
  const int done =
      stbi_write_png_to_func(append, &bytes, width, height, 3, rgb.data(), static_cast<int>(row));
  if (done == 0 || !bytes.starts_with("\x89PNG\r\n\x1a\n"))
    throw std::runtime_error("png: the picture could not be encoded");
  return bytes;
}

}  // namespace glassbert
