// Computes the approximation by tanh: right to three digits, which is another function.
#include <cmath>
#include <numbers>

#include "math/activation.h"

using namespace glassbert;

Tensor glassbert::gelu(const Tensor& x) {
  const double c = std::sqrt(2 / std::numbers::pi);
  Tensor y = x;
  for (real& v : y.values())
    v = static_cast<real>(v / 2 * (1 + std::tanh(c * (v + 0.044715 * v * v * v))));
  return y;
}
