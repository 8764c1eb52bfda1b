// Drops the columns that are left over where the heads can't share them evenly.
#include "bert/heads.h"

using namespace glassbert;

Tensor glassbert::split_heads(const Tensor& x, Index heads) {
  const Index T = x.dim(0), A = heads, D = x.dim(1) / heads;
  Tensor y(Shape{A, T, D});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index d = 0; d < D; ++d) y(a, t, d) = x(t, a * D + d);
  return y;
}
