#include "explain/derive.h"

#include <utility>

#include "bert/outputs.h"
#include "measure/magnitude.h"
#include "measure/rows.h"

namespace glassbert {

Derived derive(const Bert& bert, const Sequence& sequence, const Objective& objective) {
  Trace trace = forward(bert, sequence);
  Evaluation evaluation = objective(trace);
  Trace d_trace = backward(bert, trace, std::move(evaluation.d_trace)).trace;
  return {evaluation.values[0], std::move(trace), std::move(d_trace)};
}

Objective similarity_to(const Bert& bert, const Sequence& other) {
  const Trace trace = forward(bert, other, {}, Depth::attention);
  return similarity(slice(sentence_embedding(trace.hidden.back(), trace.batch), 0));
}

HeadPlace most_sensitive_head(const Trace& d_trace) {
  HeadPlace best{0, 0};
  double longest = -1;
  for (Index l = 0; l < std::ssize(d_trace.layers); ++l)
    for (Index a = 0; a < d_trace.layers[l].probs[0].dim(0); ++a) {
      const double length = length_of(slice(d_trace.layers[l].probs[0], a));
      if (length <= longest) continue;
      longest = length;
      best = {l, a};
    }
  return best;
}

double top_agreement(const Derived& run, Index layer, std::vector<Tensor> LayerTrace::*maps) {
  const Tensor& d = (run.d_trace.layers[layer].*maps)[0];
  return same_top(run.trace.layers[layer].probs[0], magnitudes(d));
}

}  // namespace glassbert
