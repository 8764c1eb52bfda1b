// Adds to what stood in the context before.
#include "bert/attention.h"

using namespace glassbert;

void glassbert::mix_values(const Tensor& probs, const Tensor& value, Rows rows, Tensor& context) {
  const Index A = probs.dim(0), T = rows.count(), D = value.dim(1) / A;
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index d = 0; d < D; ++d)
        for (Index s = 0; s < T; ++s)
          context(rows.begin + t, a * D + d) += probs(a, t, s) * value(rows.begin + s, a * D + d);
}
