// Sends the derivative forwards along the weights again: P where P transposed belongs.
#include "bert/attention_products.h"

using namespace glassbert;

Tensor glassbert::mix_values_backward(const Tensor& probs, const Tensor& value,
                                      const Tensor& d_context, Rows rows, Tensor& d_value) {
  const Index A = probs.dim(0), T = rows.count(), D = value.dim(1) / A, first = rows.begin;
  Tensor d_probs(probs.shape());
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index h = a * D; h < (a + 1) * D; ++h) {
        real mixed = 0;
        for (Index s = 0; s < T; ++s) {
          d_probs(a, t, s) += d_context(first + t, h) * value(first + s, h);
          mixed += probs(a, t, s) * d_context(first + s, h);
        }
        d_value(first + t, h) = mixed;
      }
  return d_probs;
}
