#include "bert/attention.h"

#include <utility>

#include "core/parallel.h"
#include "math/matmul.h"
#include "math/softmax.h"

namespace glassbert {

namespace {

// Calls body(s) for every sequence: in parallel where there are several, else leaving the threads
// to the heads of the one.
template <class Body>
void for_each_sequence(const Batch& batch, const Body& body) {
  parallel_for(batch.S(), 1, [&](Index begin, Index end) {
    for (Index s = begin; s < end; ++s) body(s);
  });
}

}  // namespace

// eq attention
void attend(const Tensor& hidden, const AttentionParameters& parameters, const Config& config,
            const Batch& batch, Index layer, const Hooks& hooks, LayerTrace& trace) {
  const Index A = config.A;
  trace.query = linear(hidden, parameters.query);
  trace.key = linear(hidden, parameters.key);
  trace.value = linear(hidden, parameters.value);
  run_hooks_by_head(hooks, Site::query, layer, batch, A, trace.query);
  run_hooks_by_head(hooks, Site::key, layer, batch, A, trace.key);
  run_hooks_by_head(hooks, Site::value, layer, batch, A, trace.value);

  trace.scores.resize(batch.S());
  for_each_sequence(batch, [&](Index s) {
    trace.scores[s] =
        mask_keys(attention_scores(trace.query, trace.key, A, batch.rows(s)), batch.mask_of(s));
    if (config.lonely_class && layer < config.L - 1) see_itself_alone(0, trace.scores[s]);
  });
  run_hooks(hooks, Site::scores, layer, trace.scores);

  trace.probs.resize(batch.S());
  for_each_sequence(batch, [&](Index s) {
    Tensor& S = trace.scores[s];  // given away where nobody will read them
    trace.probs[s] = trace.depth == Depth::everything ? softmax(S) : softmax(std::move(S));
  });
  if (has_hook(hooks, Site::probs, layer)) trace.softmax = trace.probs;
  run_hooks(hooks, Site::probs, layer, trace.probs);

  trace.context = Tensor::for_overwrite(trace.value.shape());
  for_each_sequence(batch, [&](Index s) {
    mix_values(trace.probs[s], trace.value, batch.rows(s), trace.context);
  });
  run_hooks_by_head(hooks, Site::context, layer, batch, A, trace.context);

  trace.attention_out = linear(trace.context, parameters.output);
  run_hooks(hooks, Site::attention_out, layer, batch, trace.attention_out);
}

// eq attention.grad
Tensor attend_backward(const Tensor& hidden, const AttentionParameters& parameters, LayerRun& run,
                       Wanted wanted, LayerGradient& d) {
  const LayerTrace& trace = run.trace;
  const Batch& batch = run.batch;
  const Tensor& d_out = run.before_hooks(Site::attention_out, d.trace.attention_out);
  LinearGradient output = linear_backward(trace.context, parameters.output, d_out, wanted);
  add_to(d.trace.context, std::move(output.d_x));

  const Tensor& d_context = run.before_hooks_by_head(Site::context, d.trace.context);
  Tensor d_value = Tensor::for_overwrite(trace.value.shape());
  d.trace.probs.resize(batch.S());
  for_each_sequence(batch, [&](Index s) {
    add_to(d.trace.probs[s],
           mix_values_backward(trace.probs[s], trace.value, d_context, batch.rows(s), d_value));
  });
  add_to(d.trace.value, std::move(d_value));

  const auto& d_softmax = run.before_hooks(Site::probs, d.trace.probs);
  const auto& p = trace.softmax.empty() ? trace.probs : trace.softmax;
  d.trace.scores.resize(batch.S());
  for_each_sequence(
      batch, [&](Index s) { add_to(d.trace.scores[s], softmax_backward(p[s], d_softmax[s])); });
  if (wanted == Wanted::maps) return {};

  const auto& d_scores = run.before_hooks(Site::scores, d.trace.scores);
  Tensor d_query = Tensor::for_overwrite(trace.query.shape());
  Tensor d_key = Tensor::for_overwrite(trace.key.shape());
  for_each_sequence(batch, [&](Index s) {
    attention_scores_backward(trace.query, trace.key, d_scores[s], batch.rows(s), d_query, d_key);
  });
  add_to(d.trace.query, std::move(d_query));
  add_to(d.trace.key, std::move(d_key));

  LinearGradient query = linear_backward(
      hidden, parameters.query, run.before_hooks_by_head(Site::query, d.trace.query), wanted);
  LinearGradient key = linear_backward(hidden, parameters.key,
                                       run.before_hooks_by_head(Site::key, d.trace.key), wanted);
  LinearGradient value = linear_backward(
      hidden, parameters.value, run.before_hooks_by_head(Site::value, d.trace.value), wanted);
  if (wanted == Wanted::parameters)
    d.parameters.attention = {std::move(query.d_parameters),
                              std::move(key.d_parameters),
                              std::move(value.d_parameters),
                              std::move(output.d_parameters),
                              {}};
  add_to(query.d_x, std::move(key.d_x));
  add_to(query.d_x, std::move(value.d_x));
  return std::move(query.d_x);
}

}  // namespace glassbert
