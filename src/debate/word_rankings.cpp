#include "debate/word_rankings.h"

#include <cmath>

#include "explain/attention_rows.h"
#include "explain/occlusion.h"
#include "explain/outcome.h"
#include "measure/kendall.h"

namespace glassbert {
namespace {

// The same input, asked for the probability of what it is decided for.
Question asked_for_probability(Question& question) {
  const Aim& decided = question.aim();
  const Index k = decision_of(outcome_of(question.run(), 0, decided));
  Aim aim = decided;
  aim.F = outcome_probability(decided, k);
  aim.is_logit = false;
  return {question.bert(), question.sequence(), aim, question.special()};
}

// Gradient x input where no derivative passes through the last layer's weights.
Tensor gradient_beside_row(Question& question) {
  const Index last = question.bert().config.L - 1, T = question.T();
  const Hook held{Site::probs, last, [](Index, Tensor&) {},
                  [](Index, Tensor& d_probs) {
                    for (real& d : d_probs.values()) d = 0;
                  }};
  Tensor scores(Shape{T});
  question.derive_each(
      1, [&](Index, Index) { return Hooks{held}; },
      [&](const Trace& run, const Evaluation&, const Trace& d, Index) {
        for (Index t = 0; t < T; ++t)
          for (Index h = 0; h < run.words.dim(1); ++h) scores(t) += run.words(t, h) * d.words(t, h);
      });
  return scores;
}

}  // namespace

WordRankings rank_words(Question& question) {
  check_has_outcome(question);
  Question of_probability = asked_for_probability(question);
  const Index row = outcome_row(question.aim());
  const Tensor mean = mean_of_heads(question.run().layers.back().probs[0]);
  const Tensor slopes = gradient_beside_row(of_probability);
  Choices choices;
  choices.removal = Removal::erase;
  const Tensor drops = explain_by_occlusion(of_probability, choices).values;
  std::vector<double> attention, gradient, removal;
  for (const Index t : question.content()) {
    attention.push_back(mean(row, t));
    gradient.push_back(std::abs(slopes(t)));
    removal.push_back(std::abs(drops(t)));
  }
  return {std::ssize(attention), kendall_tau(attention, gradient), kendall_tau(attention, removal),
          kendall_tau(gradient, removal)};
}

}  // namespace glassbert
