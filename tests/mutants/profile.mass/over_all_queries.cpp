// Divides by all queries, those without such a key included.
#include "zoo/head_profile.h"

using namespace glassbert;

Tensor glassbert::mass_on(const Tensor& probs, const Tensor& keys) {
  const Index A = probs.dim(0), T = probs.dim(1);
  Tensor mass(Shape{A});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s) mass(a) += keys(t, s) * probs(a, t, s) / static_cast<real>(T);
  return mass;
}
