#pragma once

#include <vector>

#include "draw/glyphs.h"
#include "draw/point.h"

namespace glassbert {

// A part of a stroke: a straight line, or a cubic Bezier curve with two control points.
struct StrokePart {
  bool curved = false;
  Point from;
  Point control_1;
  Point control_2;
  Point to;
};

// The pieces that a pen draws without being lifted.
using Stroke = std::vector<StrokePart>;

// The strokes of a glyph's drawing in its own units, read from the language of draw/glyphs.h.
std::vector<Stroke> read_strokes(const GlyphStrokes& glyph);

}  // namespace glassbert
