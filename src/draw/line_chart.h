#pragma once

#include <string>
#include <vector>

#include "draw/page.h"
#include "draw/plot_axis.h"
#include "draw/series.h"

namespace glassbert {

// Lines over a common x. A value that is no number breaks its line; each line is named where it
// ends. Without lines it is a cloud of dots; a series is then NaN where another has its dot.
struct LineChart {
  Caption caption;
  std::string x_name = "x";
  std::string y_name = "value";
  Tensor x;                    // (P)
  std::vector<Series> series;  // (P) each
  AxisKind x_axis = AxisKind::linear;
  AxisKind y_axis = AxisKind::linear;
  bool has_lines = true;
};

// Throws std::invalid_argument unless there is a series and a point, each series has a value for
// each x, and there are at most 200 series.
Canvas render(const LineChart& picture);

}  // namespace glassbert
