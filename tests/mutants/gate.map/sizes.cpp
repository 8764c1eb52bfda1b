// Adds up sizes: what pulls in opposite directions no longer cancels.
#include <cmath>
#include "explain/gate.h"

using namespace glassbert;

std::vector<double> glassbert::gate_slopes_by_maps(const Tensor& probs, const Tensor& d_probs) {
  const Index A = probs.dim(0), T = probs.dim(1);
  std::vector<double> slopes(A);
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s)
        slopes[a] += double(probs(a, t, s)) * std::abs(double(d_probs(a, t, s)));
  return slopes;
}
