#include "explain/head_ablation.h"

#include <algorithm>

namespace glassbert {
namespace {

// Copy a of a run, counted from `first`, goes on without head a.
Hook without_own_head(Index layer, Index first) {
  return {Site::context,
          layer,
          [first](Index sequence, Tensor& context) {
            const Index head = first + sequence, T = context.dim(1);
            for (Index t = 0; t < T; ++t) std::ranges::fill(context.row(head * T + t), real{0});
          },
          {}};
}

}  // namespace

Explanation explain_by_head_ablation(Question& question, const Choices&) {
  const Index L = question.bert().config.L, A = question.bert().config.A;
  question.run();
  const double whole = question.value();
  Tensor loss(Shape{L, A});
  for (Index l = 0; l < L; ++l) {
    const auto hooks = [l](Index first, Index) { return Hooks{without_own_head(l, first)}; };
    const std::vector<double> without = question.values_from(l, A, hooks);
    for (Index a = 0; a < A; ++a) loss(l, a) = static_cast<real>(whole - without[a]);
  }
  return {loss,
          Along::heads,
          Along::layers,
          {{"choices", "F less F with that head's context zero at every position"}}};
}

}  // namespace glassbert
