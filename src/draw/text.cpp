#include "draw/text.h"

#include <algorithm>

#include "core/utf8.h"

namespace glassbert {

namespace {

int width_of(Font& font, std::u32string_view text, const TextStyle& style) {
  int width = 0;
  for (const char32_t c : text) width += font.glyph(c, style).advance;
  return width;
}

// How many characters from the beginning fit.
std::size_t fitting(Font& font, std::u32string_view text, int width, const TextStyle& style) {
  std::size_t count = 0;
  for (int used = 0; count < text.size(); ++count) {
    used += font.glyph(text[count], style).advance;
    if (used > width) break;
  }
  return count;
}

}  // namespace

int text_width(Font& font, std::string_view text, const TextStyle& style) {
  return width_of(font, decode_utf8(text), style);
}

int draw_text(Canvas& canvas, Font& font, std::string_view text, int x, int y,
              const TextStyle& style) {
  for (const char32_t c : decode_utf8(text)) {
    const Glyph& glyph = font.glyph(c, style);
    const std::uint8_t* coverage = glyph.ink.values.data();
    for (int row = 0; row < glyph.ink.height; ++row) {
      for (int column = 0; column < glyph.ink.width; ++column) {
        canvas.blend(x + glyph.ink.left + column, y - glyph.ink.top + row, style.colour,
                     *coverage++);
      }
    }
    x += glyph.advance;
  }
  return x;
}

int draw_text_upwards(Canvas& canvas, Font& font, std::string_view text, int x, int y,
                      const TextStyle& style) {
  for (const char32_t c : decode_utf8(text)) {
    const Glyph& glyph = font.glyph(c, style);
    const std::uint8_t* coverage = glyph.ink.values.data();
    for (int row = 0; row < glyph.ink.height; ++row) {
      for (int column = 0; column < glyph.ink.width; ++column) {
        canvas.blend(x - glyph.ink.top + row, y - 1 - glyph.ink.left - column, style.colour,
                     *coverage++);
      }
    }
    y -= glyph.advance;
  }
  return y;
}

std::string cut_to_width(Font& font, std::string_view text, int width, const TextStyle& style) {
  const std::u32string letters = decode_utf8(text);
  if (width_of(font, letters, style) <= width) return std::string(text);
  const int room = width - font.glyph(U'…', style).advance;
  return encode_utf8(letters.substr(0, fitting(font, letters, room, style)) + U'…');
}

std::vector<std::string> wrap(Font& font, std::string_view text, int width,
                              const TextStyle& style) {
  std::vector<std::string> lines;
  std::u32string rest = decode_utf8(text);
  while (!rest.empty()) {
    std::size_t end = fitting(font, rest, width, style);
    if (end < rest.size()) {
      const std::size_t space = rest.rfind(U' ', end);
      if (space != std::u32string::npos && space > 0) end = space;
    }
    if (end == 0) end = 1;
    lines.push_back(encode_utf8(rest.substr(0, end)));
    rest.erase(0, end);
    rest.erase(0, std::min(rest.find_first_not_of(U' '), rest.size()));
  }
  return lines;
}

}  // namespace glassbert
