#pragma once

#include <string>

#include "draw/bars.h"
#include "draw/line_chart.h"

namespace glassbert {

// The numbers of a chart as a table for people: its title on a line, then a row for each x and a
// column for each series, with so many decimals.
std::string chart_table(const LineChart& chart, int decimals);

// Those of bars: a row for each name, under `title`, and a column for each series.
std::string bars_table(const std::string& title, const Bars& bars, int decimals);

}  // namespace glassbert
