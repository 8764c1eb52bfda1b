// Multiplies by W, not by its transpose: sums over the outputs where the map is square.
#include "math/linear.h"
#include "math/matmul.h"

using namespace glassbert;

Tensor glassbert::linear(const Tensor& x, const Linear& parameters, Activation activation) {
  return activate(activation, add_bias(matmul(x, parameters.weight()), parameters.bias));
}
