// Multiplies the means over the heads: the weight of one head meets the derivative of another.
#include <cmath>
#include "explain/gradient_attention.h"

using namespace glassbert;

Tensor glassbert::gradient_attention(const Tensor& probs, const Tensor& d_probs) {
  const Index A = probs.dim(0), T = probs.dim(1);
  Tensor mean(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) {
      double weight = 0, slope = 0;
      for (Index a = 0; a < A; ++a) {
        weight += double(probs(a, t, s)) / double(A);
        slope += std::abs(double(d_probs(a, t, s))) / double(A);
      }
      mean(t, s) = static_cast<real>(weight * slope);
    }
  return mean;
}
