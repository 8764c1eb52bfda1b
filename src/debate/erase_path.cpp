#include "debate/erase_path.h"

#include <algorithm>
#include <numeric>

#include "debate/other_weights.h"
#include "debate/row_answers.h"
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

}  // namespace

ErasePath erase_from_last_row(Question& question, const std::vector<Index>& order, Erase how) {
  RowAnswers network(question);
  std::vector<HeadRows> rows;
  HeadRows left = network.own_rows();
  for (const Index position : order) {
    const Index k = std::ranges::find(network.keys(), position) - network.keys().begin();
    for (Index a = 0; a < left.A(); ++a) left.row(a)[k] = 0;
    rows.push_back(left);
    for (Index a = 0; a < left.A() && how == Erase::renormalise; ++a) {
      const auto row = rows.back().row(a);
      const double sum = std::accumulate(row.begin(), row.end(), 0.0);
      for (double& weight : row) weight = sum > 0 ? weight / sum : 0;
    }
  }
  std::vector<Outcome> outcomes;
  for (RowAnswer& answer : network.answers(rows)) outcomes.push_back(std::move(answer.outcome));
  return path_of(outcomes, 0);  // shortened: the class decided for stands first
}

ErasePath erase_from_all_layers(Question& question, const std::vector<Index>& order, Erase how) {
  const auto erase = [&](Index i, Index, std::span<real> row) {
    erase_keys(row, std::span(order).first(i + 1), how);
  };
  std::vector<Outcome> outcomes;
  for (Changed& changed : answers_under(question, Scope::all_layers, std::ssize(order), erase))
    outcomes.push_back(std::move(changed.outcome));
  return path_of(outcomes, decision_of(outcome_of(question.run(), 0, question.aim())));
}

ErasePath erase_words(Question& question, const std::vector<std::vector<Index>>& words,
                      Removal how) {
  const auto input = [&](Index i) {
    std::vector<Index> gone;
    for (Index w = 0; w <= i; ++w) gone.insert(gone.end(), words[w].begin(), words[w].end());
    std::ranges::sort(gone);
    return sequence_without(question, gone, how);
  };
  std::vector<Outcome> outcomes;
  question.run_each(std::ssize(words), input, [&](const Trace& run, Index) {
    for (Index s = 0; s < run.batch.S(); ++s)
      outcomes.push_back(outcome_of(run, s, question.aim()));
  });
  return path_of(outcomes, decision_of(outcome_of(question.run(), 0, question.aim())));
}

}  // namespace glassbert
