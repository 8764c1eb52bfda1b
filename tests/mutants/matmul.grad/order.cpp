// Transposes the right factor but multiplies in the wrong order, and transposes what comes out.
#include "math/matmul.h"

using namespace glassbert;

MatmulGradient glassbert::matmul_backward(const Tensor& a, const Tensor& b, const Tensor& d_c) {
  return {transpose(matmul(d_c, transpose(b))), transpose(matmul(transpose(a), d_c))};
}
