#pragma once

#include <cstdint>
#include <vector>

#include "draw/strokes.h"

namespace glassbert {

// How much of each pixel is covered with ink: 0 .. 255, rows from the top. Column 0 is at pixel
// `left` of the drawing, row 0 lies just below height `top` (y upwards).
struct Coverage {
  int left = 0;
  int top = 0;
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> values;
};

// Draws strokes in pixel coordinates with an elliptic pen. A straight line at the end of a stroke
// reaches half a pen further and is cut along an axis, so that corners are square and diagonals
// stand flat on the baseline; curves end where they end. Coverage is counted on 16 x 16 points.
Coverage draw_strokes(const std::vector<Stroke>& strokes, double pen_width, double pen_height);

}  // namespace glassbert
