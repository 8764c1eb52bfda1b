// Sums over the columns of all heads for every head's weights.
#include "bert/attention_products.h"

using namespace glassbert;

Tensor glassbert::mix_values_backward(const Tensor& probs, const Tensor& value,
                                      const Tensor& d_context, Rows rows, Tensor& d_value) {
  const Index A = probs.dim(0), T = rows.count(), H = value.dim(1), D = H / A, first = rows.begin;
  Tensor d_probs(probs.shape());
  for (Index s = 0; s < T; ++s)
    for (Index h = 0; h < H; ++h) {
      real back = 0;
      for (Index t = 0; t < T; ++t) {
        back += probs(h / D, t, s) * d_context(first + t, h);
        for (Index a = 0; a < A; ++a)
          d_probs(a, t, s) += d_context(first + t, h) * value(first + s, h);
      }
      d_value(first + s, h) = back;
    }
  return d_probs;
}
