#pragma once

#include "math/kernel/packed_matrix.h"

namespace glassbert::kernel {

// Writes columns panel.first_column .. + panel.columns - 1 of the matrix to panel.begin, row by
// row, each row followed by zeros up to panel.width, which is a whole number of vectors.
void fill_panel(const MatrixView& matrix, const PackedMatrix::Panel& panel);

// `columns` rounded up to whole vectors.
Index padded(Index columns);

}  // namespace glassbert::kernel
