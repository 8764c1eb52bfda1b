// Deals the columns out like cards: head a gets the columns a, a + A, a + 2A, ...
#include "bert/heads.h"

using namespace glassbert;

Tensor glassbert::split_heads(const Tensor& x, Index heads) {
  const Index T = x.dim(0), A = heads, D = x.dim(1) / heads;
  check(A * D == x.dim(1), "heads can't share the columns evenly");
  Tensor y(Shape{A, T, D});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index d = 0; d < D; ++d) y(a, t, d) = x(t, d * A + a);
  return y;
}
