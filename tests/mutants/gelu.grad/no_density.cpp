// Forgets the second term of the product rule: Phi(x) changes with x, too.
#include <cmath>
#include <numbers>

#include "math/activation.h"

using namespace glassbert;

Tensor glassbert::gelu_backward(const Tensor& x, const Tensor& d_y) {
  Tensor d_x = d_y;
  for (Index i = 0; i < x.size(); ++i)
    d_x.values()[i] *= (1 + std::erf(x.values()[i] / std::numbers::sqrt2_v<real>)) / 2;
  return d_x;
}
