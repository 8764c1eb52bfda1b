// Keeps the last product where the sum of all is asked for: = in place of +=.
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::matmul(const Tensor& a, const Tensor& b) {
  const Index R = a.dim(0), K = a.dim(1), C = b.dim(1);
  Tensor product(Shape{R, C});
  for (Index r = 0; r < R; ++r)
    for (Index c = 0; c < C; ++c)
      for (Index k = 0; k < K; ++k) product(r, c) = a(r, k) * b(k, c);
  return product;
}
