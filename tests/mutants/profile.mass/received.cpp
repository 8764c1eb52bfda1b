// Reads the map on its side: what marked queries give, not what goes to marked keys.
#include "zoo/head_profile.h"

using namespace glassbert;

Tensor glassbert::mass_on(const Tensor& probs, const Tensor& keys) {
  const Index A = probs.dim(0), T = probs.dim(1);
  Tensor mass(Shape{A});
  for (Index a = 0; a < A; ++a) {
    real queries = 0;
    for (Index t = 0; t < T; ++t) {
      bool has_key = false;
      for (Index s = 0; s < T; ++s) {
        mass(a) += keys(t, s) * probs(a, s, t);
        has_key = has_key || keys(t, s) != 0;
      }
      queries += has_key ? 1 : 0;
    }
    if (queries > 0) mass(a) /= queries;
  }
  return mass;
}
