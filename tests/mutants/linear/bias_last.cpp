// Adds the bias after the activation.
#include "math/linear.h"
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::linear(const Tensor& x, const Linear& parameters, Activation activation) {
  return add_bias(activate(activation, matmul_transposed(x, parameters.weight())), parameters.bias);
}
