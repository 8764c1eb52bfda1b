#include "debate/token_scores.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "explain/attention.h"
#include "explain/attention_flow.h"
#include "explain/chefer.h"
#include "explain/gradient_attention.h"
#include "explain/gradient_x_input.h"
#include "explain/input_gradient.h"
#include "explain/integrated_gradients.h"
#include "explain/norm_attention.h"
#include "explain/outcome.h"
#include "explain/rollout.h"
#include "explain/value_zeroing.h"

namespace glassbert {
namespace {

struct TokenMethod {
  const char* name;
  Explanation (*explain)(Question& question, const Choices& choices);
  bool has_sign, is_of_attention;
};

constexpr TokenMethod token_methods[] = {
    {"attention", explain_by_attention, false, true},
    {"rollout", explain_by_rollout, false, true},
    {"attention flow", explain_by_attention_flow, false, true},
    {"norms", explain_by_norm_attention, false, true},
    {"value zeroing", explain_by_value_zeroing, false, true},
    {"gradient x attention", explain_by_gradient_attention, false, false},
    {"Chefer", explain_by_chefer, false, false},
    {"input gradient", explain_by_input_gradient, false, false},
    {"gradient x input", explain_by_gradient_x_input, true, false},
    {"integrated gradients", explain_by_integrated_gradients, true, false}};

// Where the sizes are largest; all places where they are equal.
std::vector<Index> top_places(std::span<const double> numbers) {
  double most = 0;
  for (const double x : numbers) most = std::max(most, std::abs(x));
  std::vector<Index> places;
  for (Index i = 0; i < std::ssize(numbers); ++i)
    if (std::abs(numbers[i]) == most) places.push_back(i);
  return places;
}

}  // namespace

std::vector<TokenScores> token_scores(Question& question) {
  Choices choices;
  choices.row = outcome_row(question.aim());
  std::vector<TokenScores> all;
  for (const TokenMethod& method : token_methods) {
    const Tensor values = method.explain(question, choices).values;
    all.push_back({method.name,
                   {values.values().begin(), values.values().end()},
                   method.has_sign,
                   method.is_of_attention});
  }
  return all;
}

std::vector<double> sum_over_words(std::span<const double> of_tokens,
                                   const std::vector<std::vector<Index>>& words) {
  std::vector<double> sums;
  for (const std::vector<Index>& word : words) {
    double sum = 0;
    for (const Index t : word) sum += of_tokens[t];
    sums.push_back(sum);
  }
  return sums;
}

std::vector<double> shares_of_sizes(std::vector<double> numbers) {
  double sum = 0;
  for (double& x : numbers) sum += x = std::abs(x);
  for (double& x : numbers) x = sum > 0 ? x / sum : 1 / static_cast<double>(numbers.size());
  return numbers;
}

double top_place_credit(std::span<const double> scores, std::span<const double> truth) {
  check(scores.size() == truth.size(), "top_place_credit: lists of ", scores.size(), " and ",
        truth.size());
  const std::vector<Index> named = top_places(scores), right = top_places(truth);
  const auto hits = std::ranges::count_if(
      named, [&](Index i) { return std::ranges::find(right, i) != right.end(); });
  return static_cast<double>(hits) / static_cast<double>(named.size());
}

}  // namespace glassbert
