#pragma once

#include "math/kernel/matrix_view.h"

namespace glassbert::kernel {

// How many columns stand together after gathering: the rows of a tile, see tile.h.
Index gathered_together();

// Copies a matrix whose rows stand as columns (a transposed view) so that a tile reads it from
// front to back: the first few rows' numbers of each column side by side, column after column, then
// the next few rows'. `to` has room for the rows, rounded up to gathered_together(), times columns.
void gather_columns(const MatrixView& a, real* to);

}  // namespace glassbert::kernel
