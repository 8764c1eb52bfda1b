#include "explain/integrated_gradients.h"

#include <algorithm>
#include <numeric>

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

Explanation explain_by_integrated_gradients(Question& question, const Choices& choices) {
  const Quadrature rule =
      choices.rule == Rule::gauss ? gauss_rule(choices.steps) : midpoint_rule(choices.steps);
  const Tensor baseline = baseline_words(question, choices.baseline);
  const Tensor way = subtract(question.run().words, baseline);  // e - b
  const Index T = question.T();
  const auto point = [&](Index k) {  // the last one is the baseline itself, for F(b)
    return k == choices.steps ? baseline
                              : add(baseline, scaled(way, static_cast<real>(rule.nodes[k])));
  };
  std::vector<double> scores(static_cast<std::size_t>(T));
  double baseline_value = 0;
  const auto add_point = [&](const Trace&, const Evaluation& F, const Trace& d, Index first) {
    for (Index s = 0; s < std::ssize(F.values); ++s) {
      const Index k = first + s;
      if (k == choices.steps) baseline_value = F.values[s];
      for (Index t = 0; t < T && k < choices.steps; ++t) {
        const auto way_t = way.row(t), d_t = d.words.row(s * T + t);
        scores[t] +=
            rule.weights[k] * std::inner_product(way_t.begin(), way_t.end(), d_t.begin(), 0.0);
      }
    }
  };
  question.derive_each(choices.steps + 1, replace_words(point), add_point);

  Explanation answer{Tensor(Shape{T})};
  std::ranges::transform(scores, answer.values.values().begin(),
                         [](double score) { return static_cast<real>(score); });
  const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
  answer.notes = {
      {"choices", join(choices.steps, choices.rule == Rule::gauss ? " Gauss-Legendre" : " midpoint",
                       " points from a baseline of ", name_baseline(choices.baseline),
                       " for every content token; special tokens, positions and types stay")},
      {"baseline_value", baseline_value},
      {"delta", sum - (question.value() - baseline_value)}};
  return answer;
}

}  // namespace glassbert
