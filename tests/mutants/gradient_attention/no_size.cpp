// Forgets the absolute value.
#include "explain/gradient_attention.h"

using namespace glassbert;

Tensor glassbert::gradient_attention(const Tensor& probs, const Tensor& d_probs) {
  return gradient_attention_signed(probs, d_probs);
}
