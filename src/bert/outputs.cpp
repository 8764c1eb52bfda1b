#include "bert/outputs.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "math/look_up.h"
#include "math/matmul.h"
#include "math/views.h"

namespace glassbert {

// eq pooler
Tensor pool(const Tensor& hidden, const Linear& pooler, const Batch& batch) {
  Tensor first = Tensor::for_overwrite(Shape{batch.S(), hidden.dim(1)});
  for (Index s = 0; s < batch.S(); ++s)
    std::ranges::copy(hidden.row(batch.start[s]), first.row(s).begin());
  return linear(first, pooler, Activation::tanh);
}

// eq pooler.grad
LinearGradient pool_backward(const Tensor& hidden, const Linear& pooler, const Batch& batch,
                             const Tensor& d_pooled, Wanted wanted) {
  Tensor first = Tensor::for_overwrite(Shape{batch.S(), hidden.dim(1)});
  for (Index s = 0; s < batch.S(); ++s)
    std::ranges::copy(hidden.row(batch.start[s]), first.row(s).begin());
  const Tensor d_input = tanh_backward(linear(first, pooler), d_pooled);
  LinearGradient d = linear_backward(first, pooler, d_input, wanted);
  d.d_x = look_up_backward(d.d_x, std::span(batch.start).first(batch.S()), batch.N());
  return d;
}

// eq masked_word.logits
Tensor masked_word_logits(const Bert& bert, const Tensor& hidden) {
  check(bert.masked_word.has_value(), "masked words: this checkpoint has no masked-word head");
  const MaskedWordHead& head = *bert.masked_word;
  const Tensor& E = bert.config.tied ? bert.embeddings.word : head.decoder;
  const Tensor bent = linear(hidden, head.transform, bert.config.activation);
  const Tensor x = layer_norm(bent, head.norm, bert.config.epsilon).y;
  return matmul_transposed(x, E, head.bias);
}

// eq masked_word.logits.grad
MaskedWordGradient masked_word_backward(const Bert& bert, const Tensor& hidden,
                                        const Tensor& d_logits, Wanted wanted) {
  const MaskedWordHead& head = *bert.masked_word;
  const Tensor& E = bert.config.tied ? bert.embeddings.word : head.decoder;
  const Tensor straight = linear(hidden, head.transform);
  const Tensor bent = activate(bert.config.activation, straight);
  const Normalised x = layer_norm(bent, head.norm, bert.config.epsilon);

  const Tensor d_x = multiply(matrix_of(d_logits), matrix_of(E));
  LayerNormGradient norm = layer_norm_backward(bent, x, head.norm, d_x, wanted);
  const Tensor d_straight = activate_backward(bert.config.activation, straight, norm.d_x);
  LinearGradient transform = linear_backward(hidden, head.transform, d_straight, wanted);
  MaskedWordGradient d{std::move(transform.d_x), {}};
  if (wanted == Wanted::parameters)
    d.d_parameters = {std::move(transform.d_parameters), std::move(norm.d_parameters),
                      multiply(transposed(matrix_of(d_logits)), matrix_of(x.y)),
                      sum_of_rows(d_logits)};
  return d;
}

// eq sentence_embedding
Tensor sentence_embedding(const Tensor& hidden, const Batch& batch) {
  Tensor mean(Shape{batch.S(), hidden.dim(1)});
  for (Index s = 0; s < batch.S(); ++s) {
    const auto mean_s = mean.row(s);
    double seen = 0, squares = 0;
    for (Index n = batch.start[s]; n < batch.start[s + 1]; ++n) {
      if (batch.mask[n] == 0) continue;
      ++seen;
      for (Index h = 0; h < mean.dim(1); ++h) mean_s[h] += hidden.row(n)[h];
    }
    for (real& v : mean_s) {
      v /= static_cast<real>(std::max(seen, 1e-9));
      squares += double(v) * double(v);
    }
    for (real& v : mean_s) v /= static_cast<real>(std::max(std::sqrt(squares), 1e-12));
  }
  return mean;
}

namespace {

// The rows of the hidden states whose words are scored.
Tensor predicted_rows(const Tensor& hidden, const Batch& batch) {
  return batch.predicted.empty() ? hidden : look_up(hidden, batch.predicted, "predicted rows");
}

}  // namespace

void run_outputs(const Bert& bert, const Hooks& hooks, Trace& trace) {
  const Tensor& hidden = trace.hidden.back();
  const Batch& batch = trace.batch;
  if (bert.pooler) trace.pooled = pool(hidden, *bert.pooler, batch);
  run_hooks_by_sequence(hooks, Site::pooled, 0, trace.pooled);
  if (bert.masked_word) trace.mlm_logits = masked_word_logits(bert, predicted_rows(hidden, batch));
  if (bert.pooler && bert.next_sentence)
    trace.nsp_logits = linear(trace.pooled, *bert.next_sentence);
  if (bert.pooler && bert.classifier) trace.logits = linear(trace.pooled, *bert.classifier);
}

void run_outputs_backward(const Bert& bert, const Hooks& hooks, const Trace& trace, Wanted wanted,
                          Trace& d_trace, Bert& d_bert) {
  const Batch& batch = trace.batch;
  const Tensor& hidden = trace.hidden.back();
  Tensor& d_hidden = d_trace.hidden.back();
  const auto through_linear = [&](const std::optional<Linear>& head, const Tensor& d_logits,
                                  std::optional<Linear>& d_head) {
    if (d_logits.empty()) return;
    LinearGradient d = linear_backward(trace.pooled, *head, d_logits, wanted);
    add_to(d_trace.pooled, std::move(d.d_x));
    if (wanted == Wanted::parameters) d_head = std::move(d.d_parameters);
  };
  through_linear(bert.next_sentence, d_trace.nsp_logits, d_bert.next_sentence);
  through_linear(bert.classifier, d_trace.logits, d_bert.classifier);
  if (!d_trace.pooled.empty()) {
    Tensor d_pooled = d_trace.pooled;
    run_hooks_by_sequence_backward(hooks, Site::pooled, 0, d_pooled);
    LinearGradient d = pool_backward(hidden, *bert.pooler, batch, d_pooled, wanted);
    add_to(d_hidden, std::move(d.d_x));
    if (wanted == Wanted::parameters) d_bert.pooler = std::move(d.d_parameters);
  }
  if (!d_trace.mlm_logits.empty()) {
    MaskedWordGradient d =
        masked_word_backward(bert, predicted_rows(hidden, batch), d_trace.mlm_logits, wanted);
    if (!batch.predicted.empty())
      d.d_hidden = look_up_backward(d.d_hidden, batch.predicted, batch.N());
    add_to(d_hidden, std::move(d.d_hidden));
    if (wanted != Wanted::parameters) return;
    if (bert.config.tied) d_bert.embeddings.word = std::move(d.d_parameters.decoder);
    d_bert.masked_word = std::move(d.d_parameters);
  }
}

}  // namespace glassbert
