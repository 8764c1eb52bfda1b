#include "bert/heads.h"

#include <algorithm>

namespace glassbert {

// eq heads.split
Tensor split_heads(const Tensor& x, Index heads) {
  check_rank(x, 2, "split_heads: x");
  const Index T = x.dim(0), A = heads, D = x.dim(1) / heads;
  check(A * D == x.dim(1), "split_heads: ", A, " heads can't share ", x.dim(1), " columns evenly");
  Tensor y = Tensor::for_overwrite(Shape{A, T, D});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      std::ranges::copy(x.row(t).subspan(a * D, D), y.row(a * T + t).begin());
  return y;
}

// eq heads.merge
Tensor merge_heads(const Tensor& x) {
  check_rank(x, 3, "merge_heads: x");
  const Index A = x.dim(0), T = x.dim(1), D = x.dim(2);
  Tensor y = Tensor::for_overwrite(Shape{T, A * D});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      std::ranges::copy(x.row(a * T + t), y.row(t).subspan(a * D, D).begin());
  return y;
}

Tensor rows_of(const Tensor& x, Rows rows) {
  check_rank(x, 2, "rows_of: x");
  check(0 <= rows.begin && rows.begin <= rows.end && rows.end <= x.dim(0), "rows_of: rows ",
        rows.begin, "..", rows.end, " of shape ", x.shape());
  Tensor y = Tensor::for_overwrite(Shape{rows.count(), x.dim(1)});
  std::ranges::copy(x.values().subspan(rows.begin * x.dim(1), y.size()), y.values().begin());
  return y;
}

void put_rows(const Tensor& values, Rows rows, Tensor& x) {
  check_rank(x, 2, "put_rows: x");
  check_shape(values, Shape{rows.count(), x.dim(1)}, "put_rows: values");
  check(0 <= rows.begin && rows.end <= x.dim(0), "put_rows: rows ", rows.begin, "..", rows.end,
        " of shape ", x.shape());
  std::ranges::copy(values.values(), x.values().begin() + rows.begin * x.dim(1));
}

}  // namespace glassbert
