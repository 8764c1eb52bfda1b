// Leaves the bias out.
#include "math/linear.h"
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::linear(const Tensor& x, const Linear& parameters, Activation activation) {
  return activate(activation, matmul_transposed(x, parameters.weight()));
}
