#pragma once

#include <span>

#include "draw/axis.h"
#include "draw/scale.h"
#include "draw/text.h"

namespace glassbert {

// Colours a matrix (rows.count, columns.count) with its upper left corner at (x, y). A pixel that
// covers several cells shows the one farthest from zero, or a NaN where there is one.
void draw_cells(Canvas& canvas, int x, int y, const Axis& rows, const Axis& columns,
                std::span<const real> values, const Scale& scale);

// Writes a value, centred on (x, y), in the ink that reads best on its own colour; signed where the
// scale is, without decimals where all values are `whole`.
void draw_number(Canvas& canvas, Font& font, double value, const Scale& scale, int x, int y,
                 bool whole = false);

}  // namespace glassbert
