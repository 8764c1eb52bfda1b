// Sums the derivatives without the weights: a gate at 1 moves a large weight further than a small
// one.
#include "explain/gate.h"

using namespace glassbert;

std::vector<double> glassbert::gate_slopes_by_maps(const Tensor& probs, const Tensor& d_probs) {
  const Index A = probs.dim(0), T = probs.dim(1);
  std::vector<double> slopes(A);
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s) slopes[a] += double(d_probs(a, t, s));
  return slopes;
}
