#pragma once

#include <span>

#include "core/check.h"
#include "core/real.h"

namespace glassbert {

// A matrix inside numbers that somebody else keeps alive: one head's columns of an (N,H) tensor, or
// one of several matrices in a row. Element (r, c) is begin[r * stride + c], and of a transposed
// view begin[c * stride + r].
struct MatrixView {
  const real* begin = nullptr;
  Index rows = 0;
  Index columns = 0;
  Index stride = 0;
  bool transposed = false;
};

// The same for a result; never transposed.
struct MutableMatrixView {
  real* begin = nullptr;
  Index rows = 0;
  Index columns = 0;
  Index stride = 0;
};

// Throws std::invalid_argument unless `numbers` numbers hold such a matrix.
inline void check_view(Index numbers, Index rows, Index columns, Index stride) {
  check(rows >= 0 && columns >= 0 && stride >= columns, "matrix view: ", rows, " rows of ", columns,
        " columns at a stride of ", stride);
  check(rows == 0 || (rows - 1) * stride + columns <= numbers, "matrix view: ", rows, " rows of ",
        columns, " columns at a stride of ", stride, " in ", numbers, " numbers");
}

// Rows of `columns` numbers that start `stride` numbers apart, the first at the front of `numbers`.
// For head a of a (T,H) matrix: view(values.subspan(a * D), T, D, H).
inline MatrixView view(std::span<const real> numbers, Index rows, Index columns, Index stride) {
  check_view(static_cast<Index>(numbers.size()), rows, columns, stride);
  return {numbers.data(), rows, columns, stride, false};
}
inline MatrixView view(std::span<const real> numbers, Index rows, Index columns) {
  return view(numbers, rows, columns, columns);
}

inline MutableMatrixView mutable_view(std::span<real> numbers, Index rows, Index columns,
                                      Index stride) {
  check_view(static_cast<Index>(numbers.size()), rows, columns, stride);
  return {numbers.data(), rows, columns, stride};
}
inline MutableMatrixView mutable_view(std::span<real> numbers, Index rows, Index columns) {
  return mutable_view(numbers, rows, columns, columns);
}

// The transpose, without moving a number.
inline MatrixView transposed(const MatrixView& a) {
  return {a.begin, a.columns, a.rows, a.stride, !a.transposed};
}

}  // namespace glassbert
