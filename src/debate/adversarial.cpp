#include "debate/adversarial.h"

#include <algorithm>

#include "debate/adversary.h"
#include "debate/other_weights.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

// Runs of one row to spend: on corners and their edges, and on improving head by head. A
// distribution over a vocabulary takes some five times as long.
constexpr Index for_corners = 40'000, for_heads = 20'000;
constexpr Index share_for_words = 5;

// How much nearer than epsilon the answer must stay in our runs, so that others who compute it with
// these weights find it within: the rounding of a run, and of the weights as they are written.
constexpr double safety = sizeof(real) == 8 ? 1e-10 : 2e-6;

// The rows over the keys in the places of all T positions.
Tensor over_input(const HeadRows& rows, const std::vector<Index>& keys, Index T) {
  Tensor weights(Shape{rows.A(), T});
  for (Index a = 0; a < rows.A(); ++a)
    for (std::size_t k = 0; k < keys.size(); ++k)
      weights(a, keys[k]) = static_cast<real>(rows.row(a)[k]);
  return weights;
}

// The answer of a whole run with these rows in place of the one under test.
Changed run_with(Question& question, const Tensor& rows) {
  return answers_under(question, Scope::last_row, 1, [&](Index, Index head, std::span<real> row) {
    std::ranges::copy(rows.row(head), row.begin());
  })[0];
}

double mean_ceiling(const HeadRows& own) {
  double sum = 0;
  for (Index a = 0; a < own.A(); ++a) sum += jensen_shannon_ceiling(own.row(a));
  return sum / static_cast<double>(own.A());
}

}  // namespace

Explanation explain_by_adversarial(Question& question, const Choices& choices) {
  question.run();
  check_has_outcome(question);
  RowAnswers network(question);
  FeasibleBest best(network, std::max(0.0, choices.epsilon - safety));
  const Index share = question.aim().reads_words ? share_for_words : 1;
  search_corners(best, for_corners / share);
  climb_by_heads(best, for_heads / share);

  Explanation result{over_input(best.rows(), network.keys(), question.T()), Along::tokens,
                     Along::heads};
  const Changed after = run_with(question, result.values);
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  result.notes = {
      {"choices", "other weights in " + name_scope(Scope::last_row, question) +
                      join(", as far as the outcome moves by at most ", choices.epsilon)},
      {"jsd", best.distance()},
      {"tvd", total_variation(before, after.outcome)},
      {"jsd_ceiling", mean_ceiling(network.own_rows())},
      {"value_after", after.value},
      {"rows_tried", static_cast<double>(network.count())}};
  return result;
}

}  // namespace glassbert
