#include "math/kernel/fill_panel.h"

#include <algorithm>

#include "math/kernel/transpose.h"
#include "math/kernel/width.h"

namespace glassbert::kernel {
namespace {

struct FillPanel {
  const MatrixView& matrix;
  const PackedMatrix::Panel& panel;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    if (matrix.transposed) {
      for (Index column = 0; column < panel.width; column += lanes<bits>)
        fill_transposed<bits>(column, std::min(lanes<bits>, panel.columns - column));
    } else {
      fill<bits>();
    }
  }

  // Fills the panel row by row, as both stand in memory.
  template <int bits>
  [[gnu::always_inline]] void fill() const {
    const Index whole = panel.columns / lanes<bits> * lanes<bits>;
    const real* from = matrix.begin + panel.first_column;
    real* to = panel.begin;
    for (Index k = 0; k < matrix.rows; ++k, from += matrix.stride, to += panel.width) {
      for (Index c = 0; c < whole; c += lanes<bits>) store<bits>(load<bits>(from + c), to + c);
      if (whole < panel.width)
        store<bits>(load_part<bits>(from + whole, panel.columns - whole, 0), to + whole);
    }
  }

  // Fills one vector's columns, `used` of which the matrix has, where they lie along rows of
  // memory: in squares of lanes x lanes.
  template <int bits>
  [[gnu::always_inline]] void fill_transposed(Index column, Index used) const {
    const real* from = matrix.begin + (panel.first_column + column) * matrix.stride;
    real* to = panel.begin + column;
    for (Index k = 0; k < matrix.rows; k += lanes<bits>) {
      const Index depth = std::min(lanes<bits>, matrix.rows - k);
      if (used == lanes<bits> && depth == lanes<bits>)
        transpose_square<bits>(from + k, matrix.stride, to + k * panel.width, panel.width);
      else
        transpose_part<bits>(from + k, used, depth, to + k * panel.width);
    }
  }

  // Squares at the edges go through a full one on the stack, zeros around them.
  template <int bits>
  [[gnu::always_inline]] void transpose_part(const real* from, Index used, Index depth,
                                             real* to) const {
    real square[lanes<bits> * lanes<bits>] = {};
    for (Index i = 0; i < used; ++i)
      std::copy_n(from + i * matrix.stride, depth, square + i * lanes<bits>);
    transpose_square<bits>(square, lanes<bits>, square, lanes<bits>);
    for (Index i = 0; i < depth; ++i)
      std::copy_n(square + i * lanes<bits>, lanes<bits>, to + i * panel.width);
  }
};

}  // namespace

Index padded(Index columns) {
  return (columns + lanes_in_use() - 1) / lanes_in_use() * lanes_in_use();
}

void fill_panel(const MatrixView& matrix, const PackedMatrix::Panel& panel) {
  run_at_best_width(FillPanel{matrix, panel});
}

}  // namespace glassbert::kernel
