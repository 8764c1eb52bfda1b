#include "debate/importance.h"

#include <algorithm>
#include <cmath>

#include "explain/outcome.h"
#include "explain/removal.h"
#include "math/matmul.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

// A word's number from those of its pieces.
template <class OfToken>
std::vector<double> sum_over_pieces(const StudyText& text, const OfToken& of_token) {
  std::vector<double> sums;
  for (const std::vector<Index>& word : text.words) {
    double sum = 0;
    for (const Index t : word) sum += of_token(t);
    sums.push_back(sum);
  }
  return sums;
}

// Embedding times derivative, added over the numbers of each token.
std::vector<double> products(const Tensor& words, const Tensor& d_words) {
  std::vector<double> sums(static_cast<std::size_t>(words.dim(0)));
  for (Index t = 0; t < words.dim(0); ++t)
    for (Index h = 0; h < words.dim(1); ++h) sums[t] += double(words(t, h)) * double(d_words(t, h));
  return sums;
}

// The derivative goes back through everything but the row: by it nothing is said to depend on
// what it was computed from.
std::vector<double> gradient_with_row_fixed(Question& question) {
  const Bert& bert = question.bert();
  const Index row = outcome_row(question.aim());
  const auto look = [](Index, Tensor&) {};
  const auto hold = [row](Index, Tensor& d_probs) {
    for (Index a = 0; a < d_probs.dim(0); ++a)
      std::ranges::fill(d_probs.row(a * d_probs.dim(1) + row), real{0});
  };
  const Hooks hooks{{Site::probs, bert.config.L - 1, look, hold}};
  const Trace run = forward(bert, question.sequence(), hooks);
  const Index decided = decision_of(outcome_of(run, 0, question.aim()));
  const Objective p = outcome_probability(question.aim(), decided);
  const Trace d = backward(bert, run, p(run).d_trace, hooks).trace;
  question.add_cost({1, 1});
  return products(run.words, d.words);
}

}  // namespace

Importance word_importance(Question& question, const StudyText& text, Removal how) {
  const Tensor& probs = question.run().layers.back().probs[0];
  const Index row = outcome_row(question.aim());
  const double heads = static_cast<double>(probs.dim(0));
  Importance of_words;
  of_words.attention = sum_over_pieces(text, [&](Index t) {
    double sum = 0;
    for (Index a = 0; a < probs.dim(0); ++a) sum += probs(a, row, t);
    return sum / heads;
  });
  const std::vector<double> slopes = gradient_with_row_fixed(question);
  of_words.gradient = sum_over_pieces(text, [&](Index t) { return slopes[t]; });
  for (double& x : of_words.gradient) x = std::abs(x);
  const Outcome whole = outcome_of(question.run(), 0, question.aim());
  for (const Outcome& without : outcomes_without(
           question, std::ssize(text.words), [&](Index w) { return text.words[w]; }, how))
    of_words.leave_one_out.push_back(total_variation(whole, without));
  return of_words;
}

Importance word_importance(Question& question, const StudyText& text, const AdditiveHead& head,
                           Removal how) {
  const Bert& bert = question.bert();
  const Tensor h = frozen_vectors(bert, question.sequence(), head.frozen);
  const AdditiveRun run = attend_additively(head.model, h);
  Importance of_words;
  of_words.attention = sum_over_pieces(text, [&](Index t) { return double(run.alpha(0, t - 1)); });

  // With alpha fixed, the context is a sum: d logit / d h_t = alpha_t v.
  const Tensor d_h = matmul(transpose(run.alpha), head.model.output.weight());
  std::vector<double> slopes;
  if (head.frozen == Frozen::words) {
    slopes = products(h, d_h);
  } else {
    const Trace& trace = question.run();
    Trace d_trace;
    d_trace.hidden.resize(trace.hidden.size());
    d_trace.hidden.back() = Tensor(trace.hidden.back().shape());
    put_rows(d_h, {1, question.T() - 1}, d_trace.hidden.back());
    const Trace d = backward(bert, trace, std::move(d_trace)).trace;
    question.add_cost({0, 1});
    slopes = products(trace.words, d.words);
    slopes.erase(slopes.begin());
  }
  const double p = run.positive(), slope = p * (1 - p);  // of the probability by the logit
  of_words.gradient = sum_over_pieces(text, [&](Index t) { return slope * slopes[t - 1]; });
  for (double& x : of_words.gradient) x = std::abs(x);
  const Outcome whole = additive_outcome(bert, question.sequence(), head);
  for (const std::vector<Index>& word : text.words) {
    const Sequence rest = sequence_without(question, word, how);
    const bool is_empty = rest.T() <= 2;  // nothing to attend to: the classifier's bias decides
    const double bias = is_empty ? double(head.model.output.bias(0)) : 0;
    const double alone = 1 / (1 + std::exp(-bias));
    const Outcome without =
        is_empty ? Outcome{1 - alone, alone} : additive_outcome(bert, rest, head);
    of_words.leave_one_out.push_back(total_variation(whole, without));
  }
  return of_words;
}

}  // namespace glassbert
