// Forgets the residual connection: the mean of the heads alone.
#include "explain/rollout.h"

using namespace glassbert;

Tensor glassbert::residual_attention(const Tensor& probs) {
  const Index A = probs.dim(0), T = probs.dim(1);
  Tensor mean(Shape{T, T});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s) mean(t, s) += probs(a, t, s) / static_cast<real>(A);
  return mean;
}
