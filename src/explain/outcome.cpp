#include "explain/outcome.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace glassbert {
namespace {

const Tensor& logits_of(const Trace& run, const Aim& aim) {
  return aim.reads_words ? run.mlm_logits : run.logits;
}

}  // namespace

Index row_of_outcome(const Trace& run, Index sequence, const Aim& aim) {
  return aim.reads_words ? run.batch.start[sequence] + *aim.position : sequence;
}

void check_has_outcome(Question& question) {
  const Bert& bert = question.bert();
  const bool has_classes = bert.classifier && bert.pooler;
  check(question.aim().reads_words || has_classes, "--objective: ", question.aim().text,
        " has no probabilities, for the checkpoint has no classifier; ask about a masked word: "
        "mlm:POS:ID");
}

Outcome outcome_of(const Trace& run, Index sequence, const Aim& aim) {
  const auto logits = logits_of(run, aim).row(row_of_outcome(run, sequence, aim));
  const double most = *std::ranges::max_element(logits);
  Outcome p;
  double sum = 0;
  for (const real x : logits) sum += p.emplace_back(std::exp(x - most));
  for (double& share : p) share /= sum;
  return p;
}

Index decision_of(std::span<const double> outcome) {
  return std::ranges::max_element(outcome) - outcome.begin();
}

Objective outcome_probability(const Aim& aim, Index k) {
  const Objective surprise = aim.reads_words ? masked_word_loss(*aim.position, k) : loss(k);
  return [surprise, aim](const Trace& run) {  // p = exp(-surprise), d_p = -p d_surprise
    Evaluation e = surprise(run);
    for (Index s = 0; s < run.batch.S(); ++s) {
      const double p = std::exp(-e.values[s]);
      Tensor& d_logits = aim.reads_words ? e.d_trace.mlm_logits : e.d_trace.logits;
      for (real& d : d_logits.row(row_of_outcome(run, s, aim))) d = static_cast<real>(-p * d);
      e.values[s] = p;
    }
    return e;
  };
}

Index outcome_row(const Aim& aim) { return aim.reads_words ? *aim.position : 0; }

}  // namespace glassbert
