#include "explain/lime.h"

#include <algorithm>
#include <numeric>

#include "core/rng.h"
#include "explain/kept_tokens.h"
#include "measure/lime.h"

namespace glassbert {
namespace {

constexpr Index usual_samples = 1000;

}  // namespace

KeptRows draw_lime_rows(Index n, Index samples, std::uint64_t seed) {
  Rng rng{seed};
  KeptRows rows{std::vector<int>(n, 1)};
  while (std::ssize(rows) < samples) rows.push_back(row_without(n, 1 + rng.below(n), rng));
  return rows;
}

Explanation explain_by_lime(Question& question, const Choices& choices) {
  const std::vector<Index> tokens = question.content();
  const Index n = std::ssize(tokens);
  check(n > 0, "lime: the input holds nothing but special tokens");
  const Index samples = choices.samples.value_or(usual_samples);
  const KeptRows rows =
      choices.masks.empty() ? draw_lime_rows(n, samples, choices.seed) : choices.masks;
  check_kept_rows(rows, n);
  check(std::ranges::count(rows[0], 1) == n, "--masks: the first row must keep every token");
  const LimeFit fit = fit_lime(rows, values_of_kept(question, tokens, rows));

  Explanation answer{spread_over_input(fit.slopes, tokens, question.T())};
  answer.notes = {{"choices",
                   "slopes of a ridge regression, weights by cosine distance with width "
                   "25, removed tokens become [MASK]"},
                  {"intercept", fit.intercept},
                  {"r2", fit.r2},
                  {"local_value", fit.local_value}};
  note_rows(choices, std::ssize(rows), answer);
  return answer;
}

}  // namespace glassbert
