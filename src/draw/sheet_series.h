#pragma once

#include "draw/remarks.h"
#include "draw/series.h"
#include "draw/sheet.h"

namespace glassbert {

// Adds series to a sheet, and reads them back with `count` values each.
void add_series(Sheet& sheet, const std::vector<Series>& series);
std::vector<Series> read_series(const SheetSource& source, const Remarks& remarks, Index count);

}  // namespace glassbert
