#include "bert/attention_products.h"

#include <cmath>

#include "core/parallel.h"
#include "math/kernel/products.h"

namespace glassbert {

// eq attention.scores
Tensor attention_scores(const Tensor& query, const Tensor& key, Index heads, Rows rows) {
  const Index A = heads, T = rows.count(), D = query.dim(1) / A;
  const real scale = 1 / std::sqrt(static_cast<real>(D));
  Tensor scores = Tensor::for_overwrite(Shape{A, T, T});
  parallel_for(A, 1, [&](Index begin, Index end) {
    for (Index a = begin; a < end; ++a) {
      const MatrixView Q_a = columns_of(query, rows, a * D, D);
      const MatrixView K_a = columns_of(key, rows, a * D, D);
      multiply(Q_a, transposed(K_a), matrix_of(scores, a), scale);  // S_a = Q_a K_a^T / sqrt(D)
    }
  });
  return scores;
}

// eq attention.scores.grad
void attention_scores_backward(const Tensor& query, const Tensor& key, const Tensor& d_scores,
                               Rows rows, Tensor& d_query, Tensor& d_key) {
  const Index A = d_scores.dim(0), D = query.dim(1) / A;
  const real scale = 1 / std::sqrt(static_cast<real>(D));
  parallel_for(A, 1, [&](Index begin, Index end) {
    for (Index a = begin; a < end; ++a) {
      const MatrixView Q_a = columns_of(query, rows, a * D, D);
      const MatrixView K_a = columns_of(key, rows, a * D, D);
      const MatrixView d_S_a = matrix_of(d_scores, a);
      multiply(d_S_a, K_a, columns_of(d_query, rows, a * D, D), scale);
      multiply(transposed(d_S_a), Q_a, columns_of(d_key, rows, a * D, D), scale);
    }
  });
}

// eq attention.context
void mix_values(const Tensor& probs, const Tensor& value, Rows rows, Tensor& context) {
  const Index A = probs.dim(0), D = value.dim(1) / A;
  parallel_for(A, 1, [&](Index begin, Index end) {
    for (Index a = begin; a < end; ++a) {
      const MatrixView V_a = columns_of(value, rows, a * D, D);
      multiply(matrix_of(probs, a), V_a, columns_of(context, rows, a * D, D));  // Z_a = P_a V_a
    }
  });
}

// eq attention.context.grad
Tensor mix_values_backward(const Tensor& probs, const Tensor& value, const Tensor& d_context,
                           Rows rows, Tensor& d_value) {
  const Index A = probs.dim(0), D = value.dim(1) / A;
  Tensor d_probs = Tensor::for_overwrite(probs.shape());
  parallel_for(A, 1, [&](Index begin, Index end) {
    for (Index a = begin; a < end; ++a) {
      const MatrixView V_a = columns_of(value, rows, a * D, D);
      const MatrixView d_C_a = columns_of(d_context, rows, a * D, D);
      multiply(d_C_a, transposed(V_a), matrix_of(d_probs, a));
      multiply(transposed(matrix_of(probs, a)), d_C_a, columns_of(d_value, rows, a * D, D));
    }
  });
  return d_probs;
}

}  // namespace glassbert
