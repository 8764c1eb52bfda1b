#include "explain/gradient_attention.h"

#include <cmath>

#include "explain/attention_rows.h"

namespace glassbert {
namespace {

using Product = Tensor (*)(const Tensor& probs, const Tensor& d_probs);

Explanation explain_by(Product product, const char* formula, Question& question,
                       const Choices& choices) {
  const Config& config = question.bert().config;
  const Index layer = layer_of(choices, config.L);
  const Trace d = question.derivatives(Wanted::maps, layer);
  const Tensor heads = product(question.run().layers[layer].probs[0], d.layers[layer].probs[0]);
  Explanation answer = rows_of_map(fuse_heads(heads, choices.head), choices);
  answer.notes = {{"choices", name_layer_and_heads(choices, config.L, config.A) + ", " + formula}};
  return answer;
}

}  // namespace

Tensor weight_times_slope(const Tensor& probs, const Tensor& d_probs) {
  check_shape(d_probs, probs.shape(), "weight times slope: d_probs");
  Tensor product = probs;
  for (Index i = 0; i < product.size(); ++i) product.values()[i] *= std::abs(d_probs.values()[i]);
  return product;
}

Tensor weight_times_signed_slope(const Tensor& probs, const Tensor& d_probs) {
  check_shape(d_probs, probs.shape(), "weight times signed slope: d_probs");
  Tensor product = probs;
  for (Index i = 0; i < product.size(); ++i) product.values()[i] *= d_probs.values()[i];
  return product;
}

Explanation explain_by_gradient_attention(Question& question, const Choices& choices) {
  return explain_by(weight_times_slope, "weight times |derivative|", question, choices);
}

Explanation explain_by_gradient_attention_signed(Question& question, const Choices& choices) {
  return explain_by(weight_times_signed_slope, "weight times derivative", question, choices);
}

}  // namespace glassbert
