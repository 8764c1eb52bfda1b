#include "explain/gradient_attention.h"

#include <cmath>

#include "explain/attention_rows.h"

namespace glassbert {
namespace {

using Mean = Tensor (*)(const Tensor& probs, const Tensor& d_probs);

Explanation explain_by(Mean mean, const char* formula, Question& question, const Choices& choices) {
  const Config& config = question.bert().config;
  const Index layer = layer_of(choices, config.L);
  const Trace d = question.derivatives(Wanted::maps, layer);
  const Tensor probs = heads_of(question.run().layers[layer].probs[0], choices.head);
  const Tensor d_probs = heads_of(d.layers[layer].probs[0], choices.head);
  Explanation answer = rows_of_map(mean(probs, d_probs), choices);
  answer.notes = {
      {"choices", name_layer_and_heads(choices, config.L, config.A) + " of " + formula}};
  return answer;
}

}  // namespace

// eq gradient_attention
Tensor gradient_attention(const Tensor& probs, const Tensor& d_probs) {
  check_rank(probs, 3, "gradient_attention: probs");
  const Index A = probs.dim(0), T = probs.dim(1);
  check_shape(probs, Shape{A, T, T}, "gradient_attention: probs");
  check_shape(d_probs, probs.shape(), "gradient_attention: d_probs");
  Tensor mean(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) {
      double sum = 0;
      for (Index a = 0; a < A; ++a)
        sum += double(probs(a, t, s)) * std::abs(double(d_probs(a, t, s)));
      mean(t, s) = static_cast<real>(sum / static_cast<double>(A));
    }
  return mean;
}

Tensor gradient_attention_signed(const Tensor& probs, const Tensor& d_probs) {
  check_rank(probs, 3, "gradient_attention_signed: probs");
  check_shape(d_probs, probs.shape(), "gradient_attention_signed: d_probs");
  const Index A = probs.dim(0), T = probs.dim(1);
  Tensor mean(Shape{T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s) {
      double sum = 0;
      for (Index a = 0; a < A; ++a) sum += double(probs(a, t, s)) * double(d_probs(a, t, s));
      mean(t, s) = static_cast<real>(sum / static_cast<double>(A));
    }
  return mean;
}

Explanation explain_by_gradient_attention(Question& question, const Choices& choices) {
  return explain_by(gradient_attention, "weight times |dF/dweight|", question, choices);
}

Explanation explain_by_gradient_attention_signed(Question& question, const Choices& choices) {
  return explain_by(gradient_attention_signed, "weight times dF/dweight", question, choices);
}

}  // namespace glassbert
