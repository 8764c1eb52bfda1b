#pragma once

#include "draw/matrix_layout.h"

namespace glassbert {

// Draws a labelled matrix with its first cell at (x, y): title, axis titles, labels, cells, and the
// numbers in them where there is room.
void draw_matrix(Canvas& canvas, Font& font, const Matrix& matrix, const MatrixLayout& layout,
                 int x, int y);

}  // namespace glassbert
