// Stability and agreement: whether others put the words into the same order.
#include <algorithm>
#include <cmath>

#include "debate/verdict.h"
#include "debate/verdict_parts.h"
#include "draw/number_text.h"
#include "explain/method_agreement.h"
#include "explain/shapley_exact.h"

namespace glassbert {
namespace {

constexpr Index most_for_shapley = 12;  // 2^12 runs
constexpr std::size_t fewest_words = 4;

// The scores of the words that both texts have, each where it occurs first.
std::vector<std::vector<double>> shared_scores(const WordScores& a, const WordScores& b) {
  std::vector<std::vector<double>> both(2);
  for (std::size_t i = 0; i < a.words.size(); ++i) {
    const bool is_first =
        std::ranges::find(a.words, a.words[i]) - a.words.begin() == std::ptrdiff_t(i);
    const auto there = std::ranges::find(b.words, a.words[i]);
    if (!is_first) continue;
    if (there == b.words.end()) continue;
    both[0].push_back(a.scores[i]);
    both[1].push_back(b.scores[there - b.words.begin()]);
  }
  return both;
}

}  // namespace

CardRow test_stability(const std::string& name, const WordScores& own,
                       std::span<const WordScores> others, std::uint64_t seed) {
  if (others.empty()) return card_row(name, Badge::untested, "Nothing was given to compare with.");
  std::vector<double> taus, limits, chances;
  std::string each;
  for (const WordScores& other : others) {
    const auto both = shared_scores(own, other);
    if (both[0].size() < fewest_words) continue;
    const MethodAgreement agreement = method_agreement(both, 1, seed);
    const double tau = agreement.tau(0, 1);
    if (std::isnan(tau)) continue;
    taus.push_back(tau);
    limits.push_back(agreement.tau_rarely);
    chances.push_back(agreement.tau_by_chance);
    each += (each.empty() ? "" : ", ") + other.of + " " + fixed_text(tau, 2);
  }
  if (taus.empty())
    return card_row(name, Badge::untested,
                    join("Fewer than ", fewest_words, " words are shared, or have no order."));
  const double tau = median_number(taus), limit = median_number(limits);
  return card_row(name, tau > limit ? Badge::pass : Badge::fail,
                  join("The order of the shared words by size: tau ", fixed_text(tau, 2),
                       taus.size() > 1 ? " in the median (" : " (", each,
                       "); orders drawn at random reach ", fixed_text(median_number(chances), 2),
                       " in size, 1 in 20 more than ", fixed_text(limit, 2), "."),
                  tau, median_number(chances), limit);
}

CardRow test_against_shapley(Question& question, const Tensor& scores,
                             const VerdictChoices& choices) {
  const std::vector<Index> tokens = question.content();
  const char* name = "agreement with Shapley values";
  if (std::ssize(tokens) > most_for_shapley)
    return card_row(name, Badge::untested,
                    join("Exact Shapley values of ", tokens.size(), " tokens are 2^", tokens.size(),
                         " runs; at most ", most_for_shapley, " tokens are tested."));
  const Explanation judge = explain_by_shapley_exact(question, {});
  std::vector<std::vector<double>> lists(2);
  for (const Index t : tokens) {
    lists[0].push_back(scores(t));
    lists[1].push_back(judge.values(t));
  }
  const MethodAgreement agreement = method_agreement(lists, 3, choices.seed);
  const double tau = agreement.tau(0, 1);
  if (std::isnan(tau)) return card_row(name, Badge::untested, "The scores have no order.");
  return card_row(
      name, tau > agreement.tau_rarely ? Badge::pass : Badge::fail,
      join("The order of the ", tokens.size(), " tokens by size: tau ", fixed_text(tau, 2),
           ", of the ", agreement.k, " largest ", percent_text(agreement.top(0, 1)),
           " are the same; orders drawn at random: ", fixed_text(agreement.tau_by_chance, 2),
           " in size, 1 in 20 more than ", fixed_text(agreement.tau_rarely, 2), "."),
      tau, agreement.tau_by_chance, agreement.tau_rarely);
}

}  // namespace glassbert
