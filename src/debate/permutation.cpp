#include "debate/permutation.h"

#include <algorithm>
#include <numeric>

#include "core/rng.h"
#include "debate/other_weights.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

using Permutations = std::vector<std::vector<Index>>;

constexpr Index usual_samples = 100;

std::vector<Index> count_up(Index T) {
  std::vector<Index> positions(static_cast<std::size_t>(T));
  std::iota(positions.begin(), positions.end(), 0);
  return positions;
}

void check_permutations(const Permutations& permutations, Index T) {
  for (std::size_t m = 0; m < permutations.size(); ++m)
    check(std::ranges::is_permutation(permutations[m], count_up(T)), "--permutations: list ", m,
          " is no permutation of the positions 0 to ", T - 1);
}

// Permutations of the keys that are no special tokens; everything else stays.
Permutations draw_permutations(const Question& question, const Choices& choices) {
  std::vector<Index> movable = question.content();
  const std::vector<Index> keys = question.keys();
  std::erase_if(movable, [&](Index t) { return !std::ranges::binary_search(keys, t); });
  Rng rng{choices.seed};
  Permutations drawn;
  for (Index m = 0; m < choices.samples.value_or(usual_samples); ++m) {
    std::vector<Index> order = movable, permutation = count_up(question.T());
    shuffle(std::span(order), rng);
    for (std::size_t i = 0; i < movable.size(); ++i) permutation[movable[i]] = order[i];
    drawn.push_back(std::move(permutation));
  }
  return drawn;
}

double median_of(std::vector<double> numbers) {
  std::ranges::sort(numbers);
  const std::size_t half = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2;
}

}  // namespace

Explanation explain_by_permutation(Question& question, const Choices& choices) {
  const bool drawn = choices.permutations.empty();
  const Permutations permutations =
      drawn ? draw_permutations(question, choices) : choices.permutations;
  check_permutations(permutations, question.T());
  const auto deal = [&](Index m, Index, std::span<real> row) {
    const std::vector<real> old(row.begin(), row.end());
    for (std::size_t j = 0; j < row.size(); ++j) row[j] = old[permutations[m][j]];
  };
  const std::vector<Changed> answers =
      answers_under(question, choices.scope, std::ssize(permutations), deal);
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  std::vector<double> distances;
  for (const Changed& answer : answers)
    distances.push_back(total_variation(before, answer.outcome));

  Tensor scores(Shape{std::ssize(distances)});
  std::ranges::transform(distances, scores.values().begin(),
                         [](double x) { return static_cast<real>(x); });
  Explanation result{scores, Along::lists};
  result.notes = {{"choices", "distance of the outcome, weights permuted in " +
                                  name_scope(choices.scope, question)},
                  {"median", median_of(distances)}};
  if (drawn) result.notes.push_back({"seed", static_cast<double>(choices.seed)});
  return result;
}

}  // namespace glassbert
