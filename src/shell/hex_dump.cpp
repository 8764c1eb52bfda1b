#include "shell/hex_dump.h"

#include <algorithm>

namespace glassbert {
namespace {

std::string hex(std::size_t number, int digits) {
  std::string text;
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
    text += "0123456789abcdef"[number >> shift & 15];
  return text;
}

}  // namespace

std::string hex_dump(std::string_view bytes) {
  constexpr std::size_t width = 16;
  std::string text;
  for (std::size_t begin = 0; begin < bytes.size(); begin += width) {
    std::string numbers, letters;
    for (const char c : bytes.substr(begin, width)) {
      numbers += " " + hex(static_cast<unsigned char>(c), 2);
      letters += c >= ' ' && c <= '~' ? c : '.';
    }
    numbers.resize(3 * width, ' ');
    text += hex(begin, 6) + " " + numbers + "  " + letters + "\n";
  }
  return text;
}

}  // namespace glassbert
