// Multiplies by the bell curve itself, not by the area to its left.
#include <cmath>
#include <numbers>

#include "math/activation.h"

using namespace glassbert;

Tensor glassbert::gelu(const Tensor& x) {
  Tensor y = x;
  for (real& v : y.values())
    v = static_cast<real>(v * std::exp(-v * v / 2) / std::sqrt(2 * std::numbers::pi));
  return y;
}
