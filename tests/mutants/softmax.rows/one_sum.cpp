// Divides by one sum over the whole map instead of a sum for each row.
#include <algorithm>
#include <cmath>

#include "math/softmax.h"

using namespace glassbert;

Tensor glassbert::softmax(Tensor x) {
  Tensor p = x;
  const real top = *std::max_element(p.values().begin(), p.values().end());
  real sum = 0;
  for (real& v : p.values()) sum += v = std::exp(v - top);
  for (real& v : p.values()) v /= sum;
  return p;
}
