// Divides by the number of rows, as if the head were a mean over its rows.
#include "explain/gate.h"

using namespace glassbert;

std::vector<double> glassbert::gate_slopes_by_maps(const Tensor& probs, const Tensor& d_probs) {
  const Index A = probs.dim(0), T = probs.dim(1);
  std::vector<double> slopes(A);
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s)
        slopes[a] += double(probs(a, t, s)) * double(d_probs(a, t, s)) / double(T);
  return slopes;
}
