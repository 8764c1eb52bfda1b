// Divides by the number of keys: the mean weight of one such key, not the share of all of them.
#include "zoo/head_profile.h"

using namespace glassbert;

Tensor glassbert::mass_on(const Tensor& probs, const Tensor& keys) {
  const Index A = probs.dim(0), T = probs.dim(1);
  real pairs = 0;
  for (const real k : keys.values()) pairs += k;
  Tensor mass(Shape{A});
  if (pairs == 0) return mass;
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s) mass(a) += keys(t, s) * probs(a, t, s) / pairs;
  return mass;
}
