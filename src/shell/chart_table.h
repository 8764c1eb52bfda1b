#pragma once

#include <string>

#include "draw/line_chart.h"

namespace glassbert {

// The numbers of a chart as a table for people: its title on a line, then a row for each x and a
// column for each series, with so many decimals.
std::string chart_table(const LineChart& chart, int decimals);

}  // namespace glassbert
