// Puts number d of all heads side by side, not the numbers of one head.
#include "bert/heads.h"

using namespace glassbert;

Tensor glassbert::merge_heads(const Tensor& x) {
  const Index A = x.dim(0), T = x.dim(1), D = x.dim(2);
  Tensor y(Shape{T, A * D});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index d = 0; d < D; ++d) y(t, d * A + a) = x(a, t, d);
  return y;
}
