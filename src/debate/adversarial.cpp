#include "debate/adversarial.h"

#include <algorithm>

#include "debate/attack.h"
#include "debate/other_weights.h"
#include "debate/row_answers.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

// Runs of one row to spend. A distribution over a vocabulary takes some five times as long.
constexpr Index most_rows_tried = 60'000;
constexpr Index share_for_words = 5;

// The rows over the keys in the places of all T positions.
Tensor over_input(const HeadRows& rows, const std::vector<Index>& keys, Index T) {
  Tensor weights(Shape{rows.A(), T});
  for (Index a = 0; a < rows.A(); ++a)
    for (std::size_t k = 0; k < keys.size(); ++k)
      weights(a, keys[k]) = static_cast<real>(rows.row(a)[k]);
  return weights;
}

}  // namespace

Explanation explain_by_adversarial(Question& question, const Choices& choices) {
  question.run();
  check_has_outcome(question);
  RowAnswers network(question);
  const Index share = question.aim().reads_words ? share_for_words : 1;
  const RowAdversary found = attack(network, choices.epsilon, most_rows_tried / share);

  Explanation result{over_input(found.rows, network.keys(), question.T()), Along::tokens,
                     Along::heads};
  const Changed after =
      answers_under(question, Scope::last_row, 1, [&](Index, Index head, std::span<real> row) {
        std::ranges::copy(result.values.row(head), row.begin());
      })[0];
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  result.notes = {
      {"choices", "other weights in " + name_scope(Scope::last_row, question) +
                      join(", as far as the outcome moves by at most ", choices.epsilon)},
      {"jsd", found.distance},
      {"tvd", total_variation(before, after.outcome)},
      {"jsd_ceiling", mean_ceiling(network.own_rows())},
      {"value_after", after.value},
      {"rows_tried", static_cast<double>(network.count())}};
  return result;
}

}  // namespace glassbert
