#pragma once

#include <vector>

#include "draw/strokes.h"

namespace glassbert {

// What a glyph is fitted to at one size: heights in whole pixels, the pen in fractions of one.
struct PixelGrid {
  double scale = 0;       // pixels a unit
  double pen_width = 0;   // thickness of vertical strokes
  double pen_height = 0;  // thickness of horizontal strokes
  int x_height = 0;
  int cap_height = 0;
  int descender = 0;  // positive
};

// Moves strokes from units to pixels (y still upwards, the leftmost ink at x = 0), so that stems
// and bars begin on a pixel's edge: that keeps small text sharp and its strokes equally dark. Equal
// distances between stems stay equal.
std::vector<Stroke> fit_to_grid(std::vector<Stroke> strokes, const PixelGrid& grid);

}  // namespace glassbert
