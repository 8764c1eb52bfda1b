#pragma once

#include <span>

#include "draw/canvas.h"
#include "draw/point.h"

namespace glassbert {

// A pen for lines: its width in pixels, and how much of what is below it covers (0 .. 1).
struct LinePen {
  Colour colour;
  double width = 1;
  double opacity = 1;
};

// Draws a straight line with smooth edges and round ends, y downwards; (0, 0) is the corner of the
// first pixel. Two equal points give a dot of the pen's width.
void draw_segment(Canvas& canvas, Point from, Point to, const LinePen& pen);

// Draws a line through the points as one stroke: where its parts overlap it is no darker.
void draw_polyline(Canvas& canvas, std::span<const Point> points, const LinePen& pen);

}  // namespace glassbert
