#include "debate/adversary_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "debate/attack.h"
#include "debate/layer_adversary.h"
#include "measure/distance_parts.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

// By how much the decision's lead over the next class grows.
double lead(const Outcome& outcome, std::size_t decided) {
  double next = 0;
  for (std::size_t k = 0; k < outcome.size(); ++k)
    if (k != decided) next = std::max(next, outcome[k]);
  return std::log(outcome[decided]) - std::log(next);
}

// What is told of an adversary on one row.
std::vector<double> told(RowNetwork& network, const RowAdversary& found, double moved,
                         double margin, const StudyText& text) {
  std::vector<double> numbers(adversary_numbers, std::numeric_limits<double>::quiet_NaN());
  numbers[of_ceiling] = mean_ceiling(network.own_rows());
  if (!found.is_found) return numbers;
  const HeadRows& own = network.own_rows();
  const std::vector<int> of_words = keys_of_words(network, text);
  DistanceParts sum;
  for (Index a = 0; a < own.A(); ++a) {
    const DistanceParts parts = jensen_shannon_parts(own.row(a), found.rows.row(a), of_words);
    sum.inside += parts.inside / double(own.A());
    sum.outside += (parts.outside + parts.between) / double(own.A());
  }
  numbers[of_distance] = found.distance;
  numbers[of_word_part] = sum.inside;
  numbers[of_rest] = sum.outside;
  numbers[of_mean_row] = mean_distance(mean_of_heads(own), mean_of_heads(found.rows));
  numbers[of_moved] = moved;
  numbers[of_lead] = margin;
  return numbers;
}

}  // namespace

std::vector<int> keys_of_words(const RowNetwork& network, const StudyText& text) {
  std::vector<int> of_words(network.keys().size());
  for (const std::vector<Index>& word : text.words)
    for (const Index t : word) {
      const auto key = std::ranges::find(network.keys(), t);
      if (key != network.keys().end()) of_words[key - network.keys().begin()] = 1;
    }
  return of_words;
}

std::vector<double> attack_row(Question& question, RowNetwork& network, const RowNetwork& heads,
                               const StudyText& text, const StudyChoices& choices) {
  RowAdversary found = attack(network, choices.epsilon, choices.budget);
  HeadRows rows = heads.own_rows();
  for (Index a = 0; a < rows.A() && found.is_found; ++a)
    std::ranges::copy(found.rows.row(found.rows.A() == 1 ? 0 : a), rows.row(a).begin());
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  const Outcome after = outcome_with(question, rows);
  const double moved = total_variation(before, after);
  found.is_found = found.is_found && moved <= choices.epsilon;
  const std::size_t decided = decision_of(before);
  return told(network, found, moved, lead(after, decided) - lead(before, decided), text);
}

std::vector<double> attack_head(RowNetwork& network, const StudyText& text,
                                const StudyChoices& choices) {
  RowAdversary found = attack(network, choices.epsilon, choices.budget);
  found.is_found = found.is_found && found.moved <= choices.epsilon;
  const Outcome after = network.answer(found.rows).outcome;
  return told(network, found, found.moved, lead(after, 0) - lead(network.own_answer().outcome, 0),
              text);
}

std::vector<double> attack_everywhere(Question& question, const StudyChoices& choices) {
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  const LayerAdversary found = attack_all_layers(question, {.epsilon = choices.epsilon,
                                                            .restarts = choices.restarts,
                                                            .steps = choices.steps,
                                                            .seed = choices.seed});
  std::vector<double> numbers(adversary_numbers, std::numeric_limits<double>::quiet_NaN());
  const std::size_t decided = decision_of(before);
  numbers[of_ceiling] = found.ceiling;
  if (found.distance == 0) return numbers;
  numbers[of_distance] = found.distance;
  numbers[of_mean_row] = found.last_row;
  numbers[of_moved] = found.moved;
  numbers[of_lead] = lead(found.outcome, decided) - lead(before, decided);
  return numbers;
}

}  // namespace glassbert
