// Forgets to divide by the square root of D.
#include "bert/attention.h"

using namespace glassbert;

Tensor glassbert::attention_scores(const Tensor& query, const Tensor& key, Index heads, Rows rows) {
  const Index A = heads, T = rows.count(), D = query.dim(1) / A;
  Tensor scores(Shape{A, T, T});
  for (Index a = 0; a < A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index s = 0; s < T; ++s)
        for (Index d = 0; d < D; ++d)
          scores(a, t, s) += query(rows.begin + t, a * D + d) * key(rows.begin + s, a * D + d);
  return scores;
}
