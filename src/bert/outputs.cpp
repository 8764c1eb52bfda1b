#include "bert/outputs.h"

#include <algorithm>
#include <cmath>

#include "math/matmul.h"

namespace glassbert {

// eq pooler
Tensor pool(const Tensor& hidden, const Linear& pooler, const Batch& batch) {
  Tensor first = Tensor::for_overwrite(Shape{batch.S(), hidden.dim(1)});
  for (Index s = 0; s < batch.S(); ++s)
    std::ranges::copy(hidden.row(batch.start[s]), first.row(s).begin());
  return linear(first, pooler, Activation::tanh);
}

// eq masked_word.logits
Tensor masked_word_logits(const Bert& bert, const Tensor& hidden) {
  check(bert.masked_word.has_value(), "masked words: this checkpoint has no masked-word head");
  const MaskedWordHead& head = *bert.masked_word;
  const Tensor& E = bert.config.tied ? bert.embeddings.word : head.decoder;
  const Tensor bent = linear(hidden, head.transform, bert.config.activation);
  const Tensor x = layer_norm(bent, head.norm, bert.config.epsilon).y;
  return add_bias(matmul_transposed(x, E), head.bias);
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

void run_outputs(const Bert& bert, Trace& trace) {
  const Tensor& hidden = trace.hidden.back();
  if (bert.pooler) trace.pooled = pool(hidden, *bert.pooler, trace.batch);
  if (bert.masked_word) trace.mlm_logits = masked_word_logits(bert, hidden);
  if (bert.pooler && bert.next_sentence)
    trace.nsp_logits = linear(trace.pooled, *bert.next_sentence);
  if (bert.pooler && bert.classifier) trace.logits = linear(trace.pooled, *bert.classifier);
}

}  // namespace glassbert
