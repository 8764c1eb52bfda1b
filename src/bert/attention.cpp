#include "bert/attention.h"

#include <cmath>

#include "core/parallel.h"
#include "math/kernel/products.h"
#include "math/softmax.h"
#include "math/views.h"

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

namespace {

// Calls body(s) for every sequence: in parallel where there are several, else leaving the threads
// to the heads of the one.
template <class Body>
void for_each_sequence(const Batch& batch, const Body& body) {
  parallel_for(batch.S(), 1, [&](Index begin, Index end) {
    for (Index s = begin; s < end; ++s) body(s);
  });
}

}  // namespace

// eq attention
void attend(const Tensor& hidden, const AttentionParameters& parameters, const Config& config,
            const Batch& batch, Index layer, const Hooks& hooks, LayerTrace& trace) {
  const Index A = config.A;
  trace.query = linear(hidden, parameters.query);
  trace.key = linear(hidden, parameters.key);
  trace.value = linear(hidden, parameters.value);
  run_hooks_by_head(hooks, Site::query, layer, batch, A, trace.query);
  run_hooks_by_head(hooks, Site::key, layer, batch, A, trace.key);
  run_hooks_by_head(hooks, Site::value, layer, batch, A, trace.value);

  trace.scores.resize(batch.S());
  for_each_sequence(batch, [&](Index s) {
    trace.scores[s] =
        mask_keys(attention_scores(trace.query, trace.key, A, batch.rows(s)), batch.mask_of(s));
  });
  run_hooks(hooks, Site::scores, layer, trace.scores);

  trace.probs.resize(batch.S());
  for_each_sequence(batch, [&](Index s) { trace.probs[s] = softmax(trace.scores[s]); });
  if (has_hook(hooks, Site::probs, layer)) trace.softmax = trace.probs;
  run_hooks(hooks, Site::probs, layer, trace.probs);

  trace.context = Tensor::for_overwrite(trace.value.shape());
  for_each_sequence(batch, [&](Index s) {
    mix_values(trace.probs[s], trace.value, batch.rows(s), trace.context);
  });
  run_hooks_by_head(hooks, Site::context, layer, batch, A, trace.context);

  trace.attention_out = linear(trace.context, parameters.output);
  run_hooks(hooks, Site::attention_out, layer, batch, trace.attention_out);
}

}  // namespace glassbert
