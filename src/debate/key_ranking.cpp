#include "debate/key_ranking.h"

#include <algorithm>

#include "explain/attention_rows.h"
#include "explain/gradient_attention.h"
#include "explain/outcome.h"

namespace glassbert {
namespace {

Tensor of_map(Order order, const Tensor& probs, const Tensor& slopes) {
  if (order == Order::gradient) return mean_of_heads(slopes);
  if (order == Order::gradient_attention) return gradient_attention_signed(probs, slopes);
  return mean_of_heads(probs);
}

Tensor mean_of_rows(const Tensor& map) {
  Tensor mean(Shape{map.dim(1)});
  for (Index i = 0; i < map.dim(0); ++i)
    for (Index j = 0; j < map.dim(1); ++j) mean(j) += map(i, j) / static_cast<real>(map.dim(0));
  return mean;
}

}  // namespace

Tensor ranking_scores(Question& question, Order order, Scope scope) {
  check(order != Order::permutation, "ranking: a given order has no scores");
  const Index top = question.bert().config.L - 1;
  const Index lowest = scope == Scope::all_layers ? 0 : top;
  const bool needs_slopes = order == Order::gradient || order == Order::gradient_attention;
  Trace slopes;
  if (needs_slopes) {
    const Index decided = decision_of(outcome_of(question.run(), 0, question.aim()));
    slopes =
        question.derivatives(outcome_probability(question.aim(), decided), Wanted::maps, lowest);
  }
  Tensor sum(Shape{question.T()});
  for (Index l = lowest; l <= top; ++l) {
    const Tensor map = of_map(order, question.run().layers[l].probs[0],
                              needs_slopes ? slopes.layers[l].probs[0] : Tensor{});
    const Tensor part =
        scope == Scope::all_layers ? mean_of_rows(map) : slice(map, outcome_row(question.aim()));
    for (Index t = 0; t < question.T(); ++t)
      sum(t) += part(t) / static_cast<real>(top - lowest + 1);
  }
  return sum;
}

std::vector<Index> ranked(std::vector<Index> positions, const Tensor& scores) {
  std::ranges::stable_sort(positions, [&](Index a, Index b) { return scores(a) > scores(b); });
  return positions;
}

const char* name_of(Order order) {
  switch (order) {
    case Order::attention:
      return "attention";
    case Order::reversed:
      return "attention, least first";
    case Order::gradient:
      return "gradient";
    case Order::gradient_attention:
      return "gradient x attention";
    default:
      return "random";
  }
}

}  // namespace glassbert
