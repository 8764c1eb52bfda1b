// Returns the slope and forgets to multiply by the derivative of what came out.
#include <cmath>
#include <numbers>

#include "math/activation.h"

using namespace glassbert;

Tensor glassbert::gelu_backward(const Tensor& x, const Tensor&) {
  Tensor slope = x;
  for (real& v : slope.values()) {
    const real below = (1 + std::erf(v / std::numbers::sqrt2_v<real>)) / 2;
    v = below + v * std::exp(-v * v / 2) / std::sqrt(2 * std::numbers::pi_v<real>);
  }
  return slope;
}
