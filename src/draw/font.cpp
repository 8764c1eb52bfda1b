#include "draw/font.h"

#include <algorithm>
#include <vector>

#include "core/check.h"
#include "draw/fit_to_grid.h"
#include "draw/glyphs.h"
#include "draw/pixel_math.h"

namespace glassbert {

namespace {

int pixels(int units, const TextStyle& style) { return round_to_int(units * style.size / 100.0); }

PixelGrid grid_of(const TextStyle& style) {
  const bool bold = style.weight == Weight::bold;
  PixelGrid grid;
  grid.scale = style.size / 100.0;
  grid.pen_width = std::max(1.0, (bold ? 0.150 : 0.092) * style.size);
  grid.pen_height = std::max(1.0, (bold ? 0.125 : 0.088) * style.size);
  grid.x_height = round_to_int(0.545 * style.size);
  grid.cap_height = cap_height(style);
  grid.descender = pixels(-descender_units, style);
  return grid;
}

Glyph draw_glyph(const GlyphStrokes& strokes, const TextStyle& style) {
  const PixelGrid grid = grid_of(style);
  const std::vector<Stroke> fitted = fit_to_grid(read_strokes(strokes), grid);
  double right = 0;
  for (const Stroke& stroke : fitted) {
    for (const StrokePart& piece : stroke) {
      right = std::max({right, piece.from.x + grid.pen_width / 2, piece.to.x + grid.pen_width / 2});
    }
  }
  Glyph glyph{draw_strokes(fitted, grid.pen_width, grid.pen_height), 0};
  glyph.ink.left += pixels(strokes.left, style);
  glyph.advance = round_to_int((strokes.left + strokes.right) * grid.scale + right);
  return glyph;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

constexpr int box_margin = 2;  // from a box's edge to the code in it

// A quiet frame that stands `bottom` pixels above the baseline.
Coverage empty_box(int width, int height, int bottom) {
  constexpr std::uint8_t quiet = 130;
  Coverage box{1, bottom + height, width, height, {}};
  for (int row = 0; row < height; ++row) {
    for (int column = 0; column < width; ++column) {
      const bool is_edge = row == 0 || row == height - 1 || column == 0 || column == width - 1;
      box.values.push_back(is_edge ? quiet : 0);
    }
  }
  return box;
}

// Puts `part` into `whole`, its pen at column x and its baseline at height y, where there is room.
void paste(const Coverage& part, int x, int y, Coverage& whole) {
  for (int row = 0; row < part.height; ++row) {
    for (int column = 0; column < part.width; ++column) {
      const int to_row = whole.top - (part.top + y) + row;
      const int to_column = part.left + x + column - whole.left;
      if (to_row < 0 || to_column < 0 || to_row >= whole.height || to_column >= whole.width)
        continue;
      std::uint8_t& value =
          whole.values[static_cast<std::size_t>(to_row * whole.width + to_column)];
      value = std::max(value, part.values[static_cast<std::size_t>(row * part.width + column)]);
    }
  }
}

}  // namespace

int cap_height(const TextStyle& style) { return pixels(cap_height_units, style); }

int line_height(const TextStyle& style) { return round_to_int(1.35 * style.size); }

const Glyph& Font::glyph(char32_t code_point, const TextStyle& style) {
  check(style.size >= 4 && style.size <= 200, "Font: size ", style.size, ", expected 4..200");
  const auto key = std::tuple(code_point, style.size, style.weight);
  const auto known = drawn_.find(key);
  if (known != drawn_.end()) return known->second;
  const GlyphStrokes* strokes = find_glyph(is_control(code_point) ? U' ' : code_point);
  return drawn_.emplace(key, strokes ? draw_glyph(*strokes, style) : code_box(code_point, style))
      .first->second;
}

Glyph Font::code_box(char32_t code_point, const TextStyle& style) {
  const TextStyle small{std::max(7, style.size * 6 / 10), Weight::regular, style.colour};
  std::vector<const Glyph*> digits;
  int width = 2 * box_margin;
  for (int shift = code_point > 0xFFFFF  ? 20
                   : code_point > 0xFFFF ? 16
                                         : 12;
       shift >= 0; shift -= 4) {
    digits.push_back(&glyph(U"0123456789ABCDEF"[(code_point >> shift) & 15], small));
    width += digits.back()->advance;
  }
  const int height = cap_height(small) + 2 * box_margin;
  const int bottom = (cap_height(style) - height + 1) / 2;
  Glyph box{empty_box(width, height, bottom), width + 2};
  int x = box.ink.left + box_margin;
  for (const Glyph* digit : digits) {
    paste(digit->ink, x, bottom + box_margin, box.ink);
    x += digit->advance;
  }
  return box;
}

}  // namespace glassbert
