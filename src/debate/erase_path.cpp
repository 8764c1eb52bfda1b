#include "debate/erase_path.h"

#include <algorithm>

#include "debate/other_weights.h"
#include "explain/attention_erasure.h"
#include "explain/removal.h"

namespace glassbert {
namespace {

ErasePath path_of(std::span<const Outcome> outcomes, Index decided) {
  ErasePath path;
  for (const Outcome& outcome : outcomes) {
    path.probability.push_back(outcome[decided]);
    if (path.flip < 0 && decision_of(outcome) != decided) path.flip = std::ssize(path.probability);
  }
  return path;
}

Index decided(Question& question) {
  return decision_of(outcome_of(question.run(), 0, question.aim()));
}

}  // namespace

ErasePath erase_weights(Question& question, Scope scope, const std::vector<Index>& order,
                        Erase how) {
  const auto erase = [&](Index i, Index, std::span<real> row) {
    erase_keys(row, std::span(order).first(i + 1), how);
  };
  std::vector<Outcome> outcomes;
  for (Changed& changed : answers_under(question, scope, std::ssize(order), erase))
    outcomes.push_back(std::move(changed.outcome));
  return path_of(outcomes, decided(question));
}

ErasePath erase_words(Question& question, const std::vector<std::vector<Index>>& words,
                      Removal how) {
  const auto gone = [&](Index i) {
    std::vector<Index> tokens;
    for (Index w = 0; w <= i; ++w) tokens.insert(tokens.end(), words[w].begin(), words[w].end());
    std::ranges::sort(tokens);
    return tokens;
  };
  const std::vector<Outcome> outcomes = outcomes_without(question, std::ssize(words), gone, how);
  return path_of(outcomes, decided(question));
}

}  // namespace glassbert
