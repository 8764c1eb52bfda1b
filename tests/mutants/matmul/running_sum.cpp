// Forgets to begin a new sum for each place of a row.
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::matmul(const Tensor& a, const Tensor& b) {
  const Index R = a.dim(0), K = a.dim(1), C = b.dim(1);
  Tensor product(Shape{R, C});
  for (Index r = 0; r < R; ++r) {
    real sum = 0;
    for (Index c = 0; c < C; ++c) {
      for (Index k = 0; k < K; ++k) sum += a(r, k) * b(k, c);
      product(r, c) = sum;
    }
  }
  return product;
}
