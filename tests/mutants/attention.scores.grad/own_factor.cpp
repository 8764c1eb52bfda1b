// Multiplies the query's derivative by the queries and the key's by the keys: each by itself.
#include <cmath>

#include "bert/attention_products.h"

using namespace glassbert;

void glassbert::attention_scores_backward(const Tensor& query, const Tensor& key,
                                          const Tensor& d_scores, Rows rows, Tensor& d_query,
                                          Tensor& d_key) {
  const Index A = d_scores.dim(0), T = rows.count(), D = query.dim(1) / A, first = rows.begin;
  const real scale = 1 / std::sqrt(static_cast<real>(D));
  for (Index t = 0; t < T; ++t)
    for (Index h = 0; h < A * D; ++h) {
      real by_query = 0, by_key = 0;
      for (Index s = 0; s < T; ++s) {
        by_query += d_scores(h / D, t, s) * query(first + s, h);
        by_key += d_scores(h / D, s, t) * key(first + s, h);
      }
      d_query(first + t, h) = by_query * scale;
      d_key(first + t, h) = by_key * scale;
    }
}
