#include "support/decode_png.h"

#include <cstdlib>
#include <stdexcept>
#include <string_view>

#include "support/inflate.h"

namespace {

void require(bool ok, const char* what) {
  if (!ok) throw std::runtime_error(std::string("png: ") + what);
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

void unfilter(Picture& picture, std::string_view rows) {
  const std::size_t stride = 3 * static_cast<std::size_t>(picture.width);
  require(rows.size() == (stride + 1) * static_cast<std::size_t>(picture.height), "wrong length");
  picture.rgb.resize(stride * static_cast<std::size_t>(picture.height));
  for (std::size_t i = 0; i < picture.rgb.size(); ++i) {
    const std::size_t y = i / stride, x = i % stride;
    const auto at = [&](std::size_t back, bool there) { return there ? picture.rgb[i - back] : 0; };
    const int predicted = prediction(rows[y * (stride + 1)], at(3, x >= 3), at(stride, y > 0),
                                     at(stride + 3, y > 0 && x >= 3));
    picture.rgb[i] = static_cast<std::uint8_t>(rows[y * (stride + 1) + 1 + x] + predicted);
  }
}

}  // namespace

Picture decode_png(const std::string& bytes) {
  std::string_view rest = bytes;
  require(rest.starts_with("\x89PNG\r\n\x1a\n"), "no signature");
  rest.remove_prefix(8);
  Picture picture;
  std::string compressed;
  for (std::string_view type; type != "IEND";) {
    const std::size_t length = big_endian(rest);
    require(rest.size() >= 12 + length, "cut short");
    type = rest.substr(4, 4);
    const std::string_view content = rest.substr(8, length);
    require(crc32(rest.substr(4, 4 + length)) == big_endian(rest.substr(8 + length)), "checksum");
    if (type == "IHDR") {
      picture.width = static_cast<int>(big_endian(content));
      picture.height = static_cast<int>(big_endian(content.substr(4)));
      require(content.substr(8) == std::string_view("\x08\x02\0\0\0", 5), "not 8 bits RGB");
    }
    if (type == "IDAT") compressed += content;
    rest.remove_prefix(12 + length);
  }
  require(rest.empty(), "text behind the end");
  unfilter(picture, inflate(compressed));
  return picture;
}
