#include "explain/integrated_gradients.h"

#include <algorithm>

#include "bert/heads.h"
#include "math/matmul.h"
#include "measure/quadrature.h"

namespace glassbert {
namespace {

const char* name_baseline(Baseline baseline) {
  if (baseline == Baseline::zero) return "the zero vector";
  return baseline == Baseline::padding ? "[PAD]" : "[MASK]";
}

// The word embeddings of the baseline: (T,H).
Tensor baseline_words(Question& question, Baseline baseline) {
  Tensor words = question.run().words;
  const SpecialIds& special = question.special();
  const Index id = baseline == Baseline::padding ? special.padding : special.mask;
  check(baseline == Baseline::zero || id >= 0, "--baseline: the vocabulary has no ",
        name_baseline(baseline), "; give --baseline zero");
  for (const Index t : question.content())
    if (baseline == Baseline::zero)
      std::ranges::fill(words.row(t), real(0));
    else
      std::ranges::copy(question.bert().embeddings.word.row(id), words.row(t).begin());
  return words;
}

// Word embeddings put in the place of the input's: words(copy) for each copy of a run.
template <class Words>
Question::CopyHooks replace_words(const Words& words) {
  return [words](Index first, Index) {
    const auto replace = [words, first](Index s, Tensor& value) { value = words(first + s); };
    const auto nothing_left = [](Index, Tensor& d) { std::ranges::fill(d.values(), real(0)); };
    return Hooks{{Site::words, 0, replace, nothing_left}};
  };
}

}  // namespace

// eq integrated_gradients
Tensor integrated_gradients(const Tensor& x, const Tensor& baseline,
                            std::span<const double> weights, std::span<const Tensor> d_x) {
  check_shape(baseline, x.shape(), "integrated_gradients: baseline");
  check(weights.size() == d_x.size(), "integrated_gradients: ", weights.size(), " weights and ",
        d_x.size(), " derivatives");
  const Index T = x.dim(0), H = x.dim(1);
  Tensor scores(Shape{T});
  for (Index t = 0; t < T; ++t) {
    double score = 0;
    for (std::size_t k = 0; k < d_x.size(); ++k)
      for (Index h = 0; h < H; ++h)
        score += (double(x(t, h)) - double(baseline(t, h))) * weights[k] * double(d_x[k](t, h));
    scores(t) = static_cast<real>(score);
  }
  return scores;
}

// eq integrated_gradients.gap
double completeness_gap(const Tensor& scores, double value, double baseline_value) {
  double sum = 0;
  for (const real score : scores.values()) sum += score;
  return sum - (value - baseline_value);
}

Explanation explain_by_integrated_gradients(Question& question, const Choices& choices) {
  const Quadrature rule =
      choices.rule == Rule::gauss ? gauss_rule(choices.steps) : midpoint_rule(choices.steps);
  const Tensor baseline = baseline_words(question, choices.baseline);
  const Tensor& words = question.run().words;
  const Tensor way = subtract(words, baseline);
  const auto point = [&](Index k) {  // the last one is the baseline itself, for F(b)
    return k == choices.steps ? baseline
                              : add(baseline, scaled(way, static_cast<real>(rule.nodes[k])));
  };
  const Index T = question.T();
  std::vector<Tensor> d_words;
  double baseline_value = 0;
  const auto keep_point = [&](const Trace&, const Evaluation& F, const Trace& d, Index first) {
    for (Index s = 0; s < std::ssize(F.values); ++s)
      if (first + s == choices.steps)
        baseline_value = F.values[s];
      else
        d_words.push_back(rows_of(d.words, {s * T, (s + 1) * T}));
  };
  question.derive_each(choices.steps + 1, replace_words(point), keep_point);

  Explanation answer{integrated_gradients(words, baseline, rule.weights, d_words)};
  answer.notes = {
      {"choices", join(choices.steps, choices.rule == Rule::gauss ? " Gauss-Legendre" : " midpoint",
                       " points from a baseline of ", name_baseline(choices.baseline),
                       " for every content token; special tokens, positions and types stay")},
      {"baseline_value", baseline_value},
      {"delta", completeness_gap(answer.values, question.value(), baseline_value)}};
  return answer;
}

}  // namespace glassbert
