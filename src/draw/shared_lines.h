#pragma once

#include <vector>

#include "draw/line_chart_layout.h"

namespace glassbert {

// A part of a chart, between two neighbouring x, where several lines lie on one another, so that
// the one on top would hide the rest.
struct SharedPart {
  Point from, to;                   // of the topmost of them
  std::vector<std::size_t> series;  // which, the topmost first
};

// All such parts: of lines in the same rows of pixels at both ends.
std::vector<SharedPart> shared_parts(const LineChart& picture, const LineChartLayout& layout);

// One dash of a shared part, in the colour of one of its lines.
struct SharedDash {
  Point from, to;
  std::size_t series;
};

// Cuts a part into dashes of its lines in turn, so that each can be seen: a new one begins at every
// 8th column, the same columns in all parts.
std::vector<SharedDash> dashes_of(const SharedPart& part);

}  // namespace glassbert
