// Mixes every head's values with the weights of head 0.
#include "bert/attention.h"

using namespace glassbert;

void glassbert::mix_values(const Tensor& probs, const Tensor& value, Rows rows, Tensor& context) {
  const Index T = rows.count(), H = value.dim(1);
  for (Index t = 0; t < T; ++t)
    for (Index h = 0; h < H; ++h) {
      real mixed = 0;
      for (Index s = 0; s < T; ++s) mixed += probs(0, t, s) * value(rows.begin + s, h);
      context(rows.begin + t, h) = mixed;
    }
}
