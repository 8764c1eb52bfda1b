#pragma once

namespace glassbert {

// How a character is drawn: the strokes of a pen, in a small language of integers. Units are
// hundredths of the font size, x to the right from the leftmost stroke, y up from the baseline.
// Small letters reach 54, capitals and digits 73, descenders -22; coordinates are those of the
// pen's centre, and the font moves them inwards by half of the pen, so that the ink ends there.
//
//   M x y                begins a stroke
//   L x y                a straight line
//   C x1 y1 x2 y2 x y    a cubic Bezier curve
//   h x y                a quarter of a rounded ellipse that leaves horizontally
//   v x y                a quarter of a rounded ellipse that leaves vertically
//   G code percent x y   the strokes of another character, scaled and then moved
//   T code y             the strokes of another character, raised by y and centred on all so far
struct GlyphStrokes {
  char32_t code_point = 0;
  int left = 0;   // empty space before the ink
  int right = 0;  // and after it
  const char* strokes = "";
};

inline constexpr int x_height_units = 54;
inline constexpr int cap_height_units = 73;
inline constexpr int descender_units = -22;

// The drawing of a character: printable ASCII, Latin-1 and the common typographic quotes, dashes
// and dots. Null for others.
const GlyphStrokes* find_glyph(char32_t code_point);

}  // namespace glassbert
