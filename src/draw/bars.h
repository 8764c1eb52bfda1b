#pragma once

#include <string>
#include <vector>

#include "draw/page.h"
#include "draw/plot_axis.h"
#include "draw/series.h"

namespace glassbert {

// Named bars to the right of a zero line, and to the left of it where they are negative. Several
// series stand together under each name, in the colours of the legend; a single series with
// negative values has blue for these and red for the others.
struct Bars {
  Caption caption;
  std::vector<std::string> names;  // B
  std::vector<Series> series;      // (B) each
  std::string value_name = "value";
  AxisKind axis = AxisKind::linear;
};

// Throws std::invalid_argument unless there is a series and a name, each series has a value for
// each name, and all are at most 5,000.
Canvas render(const Bars& picture);

}  // namespace glassbert
