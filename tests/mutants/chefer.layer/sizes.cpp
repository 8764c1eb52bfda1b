// Takes sizes: what pulls down counts as if it pulled up.
#include <cmath>
#include "explain/chefer.h"

using namespace glassbert;

Tensor glassbert::wanted_attention(const Tensor& probs, const Tensor& d_probs) {
  const Index A = probs.dim(0), T = probs.dim(1);
  Tensor wanted(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) {
      real sum = 0;
      for (Index a = 0; a < A; ++a) sum += std::abs(probs(a, t, s) * d_probs(a, t, s));
      wanted(t, s) = sum / static_cast<real>(A);
    }
  return wanted;
}
