// Adds the identity without halving: rows sum to 2, and to 2^L after L layers.
#include "explain/rollout.h"

using namespace glassbert;

Tensor glassbert::residual_attention(const Tensor& probs) {
  const Index A = probs.dim(0), T = probs.dim(1);
  Tensor passed(Shape{T, T});
  for (Index t = 0; t < T; ++t) {
    passed(t, t) = 1;
    for (Index s = 0; s < T; ++s)
      for (Index a = 0; a < A; ++a) passed(t, s) += probs(a, t, s) / static_cast<real>(A);
  }
  return passed;
}
