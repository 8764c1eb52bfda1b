// Takes the absolute value after the mean over the heads: heads that pull in opposite directions
// cancel each other.
#include <cmath>
#include "explain/gradient_attention.h"

using namespace glassbert;

Tensor glassbert::gradient_attention(const Tensor& probs, const Tensor& d_probs) {
  Tensor mean = gradient_attention_signed(probs, d_probs);
  for (real& x : mean.values()) x = std::abs(x);
  return mean;
}
