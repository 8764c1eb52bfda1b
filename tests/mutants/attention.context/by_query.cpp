// Weighs with the column of the map: what a token is given by others, not what it takes.
#include "bert/attention.h"

using namespace glassbert;

void glassbert::mix_values(const Tensor& probs, const Tensor& value, Rows rows, Tensor& context) {
  const Index A = probs.dim(0), T = rows.count(), D = value.dim(1) / A;
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index d = 0; d < D; ++d) {
        real mixed = 0;
        for (Index s = 0; s < T; ++s) mixed += probs(a, s, t) * value(rows.begin + s, a * D + d);
        context(rows.begin + t, a * D + d) = mixed;
      }
}
