#include "explain/rollout.h"

#include <cmath>

#include "explain/attention_rows.h"
#include "math/matmul.h"

namespace glassbert {

// eq rollout.residual
Tensor residual_attention(const Tensor& probs) {
  check_rank(probs, 3, "residual_attention: probs");
  const Index A = probs.dim(0), T = probs.dim(1);
  check_shape(probs, Shape{A, T, T}, "residual_attention: probs");
  Tensor passed(Shape{T, T});
  for (Index t = 0; t < T; ++t) {
    for (Index s = 0; s < T; ++s) {
      real sum = 0;
      for (Index a = 0; a < A; ++a) sum += probs(a, t, s);
      passed(t, s) = sum / static_cast<real>(A) / 2;
    }
    passed(t, t) += real(0.5);  // the token itself, by the residual connection
  }
  return passed;
}

// eq rollout
Tensor rollout(std::span<const Tensor> maps) {
  check(!maps.empty(), "rollout: no layers");
  const Index T = maps[0].dim(1);
  Tensor shares(Shape{T, T});
  for (Index t = 0; t < T; ++t) shares(t, t) = 1;
  for (const Tensor& probs : maps) shares = matmul(residual_attention(probs), shares);
  return shares;
}

// eq rollout.own
double own_share(const Tensor& shares) {
  const Index T = shares.dim(0);
  double sum = 0;
  for (Index t = 0; t < T; ++t) sum += shares(t, t);
  return sum / static_cast<double>(T);
}

// eq rollout.uniform
double uniform_own_share(Index layers, Index T) {
  const double kept = std::pow(0.5, static_cast<double>(layers));  // by residual connections alone
  return kept + (1 - kept) / static_cast<double>(T);
}

std::string name_layer_range(const Choices& choices, Index L) {
  const Index top = layer_of(choices, L);
  check(choices.from_layer <= top, "--from-layer: ", choices.from_layer, " lies above layer ", top,
        ", the top one; give one from 0 to ", top);
  return join("layers ", choices.from_layer, " to ", top);
}

Explanation explain_by_rollout(Question& question, const Choices& choices) {
  const Config& config = question.bert().config;
  const std::string layers = name_layer_range(choices, config.L);
  const std::vector<Tensor> maps = attention_maps(question.run(Depth::attention));
  const Index count = layer_of(choices, config.L) - choices.from_layer + 1;
  const Tensor shares = rollout(std::span(maps).subspan(choices.from_layer, count));
  Explanation answer = rows_of_map(shares, choices);
  answer.notes = {{"choices", join(layers, ", mean of ", config.A,
                                   " heads, half of it and half the identity, the later layer on "
                                   "the left")},
                  {"row_sum_error", largest_row_error(shares)}};
  return answer;
}

}  // namespace glassbert
