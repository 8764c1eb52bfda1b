#include "debate/bert_rivals.h"

#include "debate/rival.h"
#include "explain/outcome.h"
#include "math/softmax.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

std::vector<double> widened(std::span<const real> row) { return {row.begin(), row.end()}; }

std::vector<double> outcome_in(const Tensor& probabilities, Index sequence) {
  return widened(probabilities.row(sequence));
}

}  // namespace

ExtraLoss rival_term(const Trace& trace, const Bert& base, double lambda) {
  check(!trace.logits.empty(), "rival: the model has no classifier");
  const Trace other = forward(base, trace.batch, {}, Depth::attention);
  const Tensor y = softmax(trace.logits), y_base = softmax(other.logits);
  const std::vector<Tensor>&P = trace.layers.back().probs, &P_base = other.layers.back().probs;
  const Index S = trace.batch.S();
  ExtraLoss term;
  term.d_trace.hidden.resize(trace.hidden.size());
  term.d_trace.layers.resize(trace.layers.size());
  std::vector<Tensor>& d_P = term.d_trace.layers.back().probs;
  Tensor d_y(y.shape());
  for (Index s = 0; s < S; ++s) {
    const Index A = P[s].dim(0), T = P[s].dim(1);
    const double share = 1 / double(S * A);
    d_P.emplace_back(P[s].shape());
    for (Index a = 0; a < A; ++a) {
      const std::vector<double> mine = outcome_in(y, s), its = outcome_in(y_base, s),
                                alpha = widened(P[s].row(a * T)),
                                alpha_base = widened(P_base[s].row(a * T));
      term.value += share * rival_loss(mine, its, alpha, alpha_base, lambda);
      const RivalSlopes d = rival_loss_backward(mine, its, alpha, alpha_base, lambda);
      for (Index c = 0; c < y.dim(1); ++c) d_y(s, c) += static_cast<real>(share * d.d_y[c]);
      for (Index k = 0; k < T; ++k) d_P[s](a, 0, k) = static_cast<real>(share * d.d_alpha[k]);
    }
  }
  term.d_trace.logits = softmax_backward(y, d_y);
  return term;
}

Influence rival_influence(const Bert& base, double lambda) {
  return {{}, [&base, lambda](const Trace& trace, std::span<const Example>) {
            return rival_term(trace, base, lambda);
          }};
}

Examples without_labels(const Examples& examples) {
  return {examples.count, [draw = examples.draw](Index i, Rng& rng) {
            Example example = draw(i, rng);
            example.label.reset();
            return example;
          }};
}

WeightedAnswer read_text(const Bert& bert, const Sequence& sequence, const Hooks& hooks) {
  const Trace run = forward(bert, sequence, hooks, Depth::attention);
  check(!run.logits.empty() && run.logits.dim(1) == 2, "rivals: the model must know two classes");
  const Tensor& P = run.layers.back().probs[0];
  WeightedAnswer reading{softmax(run.logits)(0, 1), {}};
  for (Index a = 0; a < P.dim(0); ++a) {
    const auto row = P.row(a * P.dim(1));
    reading.alpha.insert(reading.alpha.end(), row.begin(), row.end());
  }
  return reading;
}

Standing bert_standing(const std::string& name, const Bert& base, const Bert& other,
                       std::span<const StudyText> texts, const HooksOf& hooks_of) {
  check(base.config.A == other.config.A, "rivals: ", other.config.A, " heads, not ", base.config.A);
  Standing standing{name, 0, {}, {}};
  for (const StudyText& text : texts) {
    const Hooks hooks = hooks_of ? hooks_of(stack({&text.sequence, 1}, other.config)) : Hooks{};
    const WeightedAnswer own = read_text(base, text.sequence),
                         its = read_text(other, text.sequence, hooks);
    const std::size_t keys = own.alpha.size() / static_cast<std::size_t>(base.config.A);
    double distance = 0;
    for (std::size_t first = 0; first < own.alpha.size(); first += keys)
      distance += jensen_shannon(std::span(own.alpha).subspan(first, keys),
                                 std::span(its.alpha).subspan(first, keys)) /
                  double(base.config.A);
    standing.distance.push_back(distance);
    const double mine[] = {1 - own.positive, own.positive},
                 moved[] = {1 - its.positive, its.positive};
    standing.moved.push_back(total_variation(mine, moved));
    const Index decided = its.positive > 0.5 ? 1 : 0;
    standing.accuracy += double(text.label == decided) / double(texts.size());
  }
  return standing;
}

}  // namespace glassbert
