#include "io/decode_png.h"

#include <cstdlib>
#include <string_view>

#include "core/file_error.h"
#include "io/inflate.h"

namespace glassbert {
namespace {

void require(bool ok, const char* what) {
  if (!ok) throw FileError("PNG", what, "draw the picture again");
}

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes.substr(0, 4)) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320 : 0);
  }
  return ~crc;
}

// What is added to a filtered byte: `left`, `up` and `corner` are the bytes before, above, and
// above the one before (ISO 15948, section 9.2).
int prediction(int filter, int left, int up, int corner) {
  if (filter == 1) return left;
  if (filter == 2) return up;
  if (filter == 3) return (left + up) / 2;
  if (filter == 0) return 0;
  require(filter == 4, "unknown filter");
  const int whole = left + up - corner;
  const int a = std::abs(whole - left), b = std::abs(whole - up), c = std::abs(whole - corner);
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

void unfilter(Pixels& pixels, std::string_view rows) {
  const std::size_t stride = 3 * static_cast<std::size_t>(pixels.width);
  require(rows.size() == (stride + 1) * static_cast<std::size_t>(pixels.height), "wrong length");
  pixels.rgb.resize(stride * static_cast<std::size_t>(pixels.height));
  for (std::size_t i = 0; i < pixels.rgb.size(); ++i) {
    const std::size_t y = i / stride, x = i % stride;
    const auto at = [&](std::size_t back, bool there) { return there ? pixels.rgb[i - back] : 0; };
    const int predicted = prediction(rows[y * (stride + 1)], at(3, x >= 3), at(stride, y > 0),
                                     at(stride + 3, y > 0 && x >= 3));
    pixels.rgb[i] = static_cast<std::uint8_t>(rows[y * (stride + 1) + 1 + x] + predicted);
  }
}

}  // namespace

Pixels decode_png(const std::string& bytes) {
  std::string_view rest = bytes;
  require(rest.starts_with("\x89PNG\r\n\x1a\n"), "no signature");
  rest.remove_prefix(8);
  Pixels pixels;
  std::string compressed;
  for (std::string_view type; type != "IEND";) {
    const std::size_t length = big_endian(rest);
    require(rest.size() >= 12 + length, "cut short");
    type = rest.substr(4, 4);
    const std::string_view content = rest.substr(8, length);
    require(crc32(rest.substr(4, 4 + length)) == big_endian(rest.substr(8 + length)), "checksum");
    if (type == "IHDR") {
      pixels.width = static_cast<int>(big_endian(content));
      pixels.height = static_cast<int>(big_endian(content.substr(4)));
      require(content.substr(8) == std::string_view("\x08\x02\0\0\0", 5), "not 8 bits RGB");
    }
    if (type == "IDAT") compressed += content;
    rest.remove_prefix(12 + length);
  }
  require(rest.empty(), "text behind the end");
  unfilter(pixels, inflate(compressed));
  return pixels;
}

}  // namespace glassbert
