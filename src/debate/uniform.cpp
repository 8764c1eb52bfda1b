#include "debate/uniform.h"

#include <algorithm>

#include "debate/other_weights.h"
#include "measure/total_variation.h"

namespace glassbert {

Explanation explain_by_uniform(Question& question, const Choices& choices) {
  const std::vector<Index> keys = question.keys();
  const auto spread = [&](Index, Index, std::span<real> row) {
    std::ranges::fill(row, real{0});
    for (const Index key : keys) row[key] = real{1} / static_cast<real>(keys.size());
  };
  const Changed after = answers_under(question, choices.scope, 1, spread)[0];
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  Tensor scores(Shape{std::ssize(after.outcome)});
  std::ranges::transform(after.outcome, scores.values().begin(),
                         [](double p) { return static_cast<real>(p); });
  const bool same = decision_of(before) == decision_of(after.outcome);
  Explanation result{scores, Along::classes};
  result.notes = {
      {"choices", "probabilities, weights uniform in " + name_scope(choices.scope, question)},
      {"tvd", total_variation(before, after.outcome)},
      {"value_after", after.value},
      {"same_decision", same ? 1.0 : 0.0}};
  return result;
}

}  // namespace glassbert
