#include "math/views.h"

namespace glassbert {
namespace {

// Where the part begins in the tensor's numbers.
Index offset_of(const Tensor& x, Rows rows, Index first, Index count) {
  check_rank(x, 2, "columns_of: x");
  check(0 <= rows.begin && rows.begin <= rows.end && rows.end <= x.dim(0), "columns_of: rows ",
        rows.begin, "..", rows.end, " of shape ", x.shape());
  check(0 <= first && 0 <= count && first + count <= x.dim(1), "columns_of: columns ", first, "..",
        first + count, " of shape ", x.shape());
  return rows.begin * x.dim(1) + first;
}

Index offset_of(const Tensor& x, Index a) {
  check_rank(x, 3, "matrix_of: x");
  check(0 <= a && a < x.dim(0), "matrix_of: matrix ", a, " of shape ", x.shape());
  return a * x.dim(1) * x.dim(2);
}

}  // namespace

MatrixView columns_of(const Tensor& x, Rows rows, Index first, Index count) {
  const auto numbers = x.values().subspan(offset_of(x, rows, first, count));
  return view(numbers, rows.count(), count, x.dim(1));
}

MutableMatrixView columns_of(Tensor& x, Rows rows, Index first, Index count) {
  const auto numbers = x.values().subspan(offset_of(x, rows, first, count));
  return mutable_view(numbers, rows.count(), count, x.dim(1));
}

MatrixView matrix_of(const Tensor& x) {
  check_rank(x, 2, "matrix_of: x");
  return view(x.values(), x.dim(0), x.dim(1));
}

MatrixView matrix_of(const Tensor& x, Index a) {
  return view(x.values().subspan(offset_of(x, a)), x.dim(1), x.dim(2));
}

MutableMatrixView matrix_of(Tensor& x, Index a) {
  return mutable_view(x.values().subspan(offset_of(x, a)), x.dim(1), x.dim(2));
}

}  // namespace glassbert
