#include "debate/erasure_flip.h"

#include <algorithm>

#include "debate/key_ranking.h"
#include "debate/other_weights.h"
#include "explain/attention_erasure.h"

namespace glassbert {
namespace {

using Orders = std::vector<std::vector<Index>>;

Orders orders_of(Question& question, const Choices& choices) {
  const std::vector<Index> keys = question.keys();
  if (choices.order == Order::permutation) {
    check(!choices.permutations.empty(), "--order permutation: no --permutations are given");
    for (std::size_t m = 0; m < choices.permutations.size(); ++m)
      check(std::ranges::is_permutation(choices.permutations[m], keys), "--permutations: list ", m,
            " does not hold each of the ", keys.size(), " keys once");
    return choices.permutations;
  }
  std::vector<Index> order = ranked(keys, ranking_scores(question, choices.order));
  if (choices.order == Order::reversed) std::ranges::reverse(order);
  return {order};
}

// What is said of one order.
struct Flip {
  double erased = -1, fraction = -1, mass = -1;
  std::vector<double> path;  // probability decided for, after 1, 2, ... erasures
};

Flip find_flip(std::span<const Changed> answers, Index decided, const std::vector<Index>& order,
               const Tensor& weights) {
  Flip flip;
  for (std::size_t k = 0; k < order.size() && flip.erased < 0; ++k) {
    flip.path.push_back(answers[k].outcome[decided]);
    if (decision_of(answers[k].outcome) != decided) flip.erased = static_cast<double>(k + 1);
  }
  if (flip.erased < 0) return flip;
  flip.fraction = flip.erased / static_cast<double>(order.size());
  flip.mass = 0;
  for (std::size_t k = 0; k < flip.path.size(); ++k) flip.mass += weights(order[k]);
  return flip;
}

}  // namespace

Explanation explain_by_erasure_flip(Question& question, const Choices& choices) {
  question.run();
  check_has_outcome(question);
  const Orders orders = orders_of(question, choices);
  const Index K = std::ssize(orders[0]), M = std::ssize(orders);
  const auto erase = [&](Index i, Index,
                         std::span<real> row) {  // the first i % K + 1 keys of order i / K
    erase_keys(row, std::span(orders[i / K]).first(i % K + 1), Erase::renormalise);
  };
  const std::vector<Changed> answers = answers_under(question, Scope::last_row, M * K, erase);
  const Index decided = decision_of(outcome_of(question.run(), 0, question.aim()));
  const Tensor weights = ranking_scores(question, Order::attention);

  Explanation result{Tensor(Shape{M}), Along::lists};
  std::vector<double> fractions, masses;
  std::vector<std::vector<double>> paths, order_notes;
  for (Index m = 0; m < M; ++m) {
    const Flip flip = find_flip(std::span(answers).subspan(m * K, K), decided, orders[m], weights);
    result.values(m) = static_cast<real>(flip.erased);
    fractions.push_back(flip.fraction);
    masses.push_back(flip.mass);
    paths.push_back(flip.path);
    order_notes.emplace_back(orders[m].begin(), orders[m].end());
  }
  result.notes = {{"choices", "keys erased in every head of " +
                                  name_scope(Scope::last_row, question) + ", rows renormalised"},
                  {"order", order_notes},
                  {"fraction", fractions},
                  {"mass", masses},
                  {"path", paths}};
  return result;
}

}  // namespace glassbert
