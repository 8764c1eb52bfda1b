#include "explain/gradient_attention.h"

#include <cmath>

namespace glassbert {

Tensor gradient_attention(const Tensor& probs, const Tensor& d_probs) {
  check_rank(probs, 3, "gradient_attention: probs");
  const Index A = probs.dim(0), T = probs.dim(1);
  check_shape(probs, Shape{A, T, T}, "gradient_attention: probs");
  check_shape(d_probs, probs.shape(), "gradient_attention: d_probs");
  Tensor mean(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) {
      double sum = 0;
      for (Index a = 0; a < A; ++a)
        sum += double(probs(a, t, s)) * std::abs(double(d_probs(a, t, s)));
      mean(t, s) = static_cast<real>(sum / static_cast<double>(A));
    }
  return mean;
}

}  // namespace glassbert
