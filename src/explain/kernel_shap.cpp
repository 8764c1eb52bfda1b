#include "explain/kernel_shap.h"

#include <numeric>

#include "core/rng.h"
#include "explain/kept_tokens.h"
#include "explain/removal.h"
#include "measure/kernel_shap.h"

namespace glassbert {
namespace {

// A size from 1 to n-1, drawn by the weight of all rows of that size together.
Index draw_size(Index n, Rng& rng) {
  double total = 0;
  for (Index s = 1; s < n; ++s) total += 1 / static_cast<double>(s * (n - s));
  double left = rng.uniform() * total;
  for (Index s = 1; s < n - 1; ++s) {
    left -= 1 / static_cast<double>(s * (n - s));
    if (left < 0) return s;
  }
  return n - 1;
}

// How many rows are drawn, or none: all are taken.
Index rows_to_draw(const Choices& choices, Index n) {
  const Index enough = choices.samples.value_or(2 * n + 2048);
  const Index few_enough = choices.samples.value_or(all_rows);
  const bool takes_all = n <= most_players && (Index{1} << n) - 2 <= few_enough;
  return takes_all ? 0 : enough;
}

Explanation answer_of(const std::vector<double>& phi, double none, double all,
                      std::span<const Index> tokens, Index T) {
  const double sum = std::accumulate(phi.begin(), phi.end(), 0.0);
  return {spread_over_input(phi, tokens, T),
          Along::tokens,
          Along::tokens,
          {{"choices", "absent tokens are [MASK], special tokens always stay"},
           {"baseline_value", none},
           {"efficiency_error", sum - (all - none)}}};
}

}  // namespace

KeptRows draw_shap_rows(Index n, Index samples, std::uint64_t seed) {
  Rng rng{seed};
  KeptRows rows;
  while (std::ssize(rows) < samples) {
    std::vector<int> row = row_without(n, draw_size(n, rng), rng);
    std::vector<int> opposite;
    for (const int kept : row) opposite.push_back(1 - kept);
    rows.push_back(std::move(row));
    rows.push_back(std::move(opposite));
  }
  return rows;
}

Explanation explain_by_kernel_shap(Question& question, const Choices& choices) {
  const std::vector<Index> tokens = question.content();
  const Index n = std::ssize(tokens), drawn = rows_to_draw(choices, n);
  check(n > 0, "kernel-shap: the input holds nothing but special tokens");
  if (choices.masks.empty() && drawn == 0) {
    const std::vector<double> values = values_of_all_choices(question, tokens);
    const double none = values.front(), all = values.back();
    return answer_of(kernel_shap(n, none, all, all_coalitions(n, values)), none, all, tokens,
                     question.T());
  }
  Coalitions rows;
  rows.masks = choices.masks.empty() ? draw_shap_rows(n, drawn, choices.seed) : choices.masks;
  check_kept_rows(rows.masks, n);
  const auto every_token = [&](Index) { return tokens; };
  const double none = values_without(question, 1, every_token, Removal::mask)[0];
  const double all = question.value();
  rows.values = values_of_kept(question, tokens, rows.masks);
  const auto weighting = choices.masks.empty() ? Weighting::equal : Weighting::kernel;
  Explanation answer =
      answer_of(kernel_shap(n, none, all, rows, weighting), none, all, tokens, question.T());
  note_rows(choices, std::ssize(rows.masks), answer);
  return answer;
}

}  // namespace glassbert
