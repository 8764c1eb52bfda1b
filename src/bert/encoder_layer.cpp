#include "bert/encoder_layer.h"

#include <utility>

#include "bert/attention.h"
#include "bert/feed_forward.h"
#include "math/matmul.h"

namespace glassbert {

// eq encoder_layer
LayerTrace encoder_layer(const Tensor& hidden, const LayerParameters& parameters,
                         const Config& config, const Batch& batch, Index layer, const Hooks& hooks,
                         Depth depth) {
  const auto& [attention, ffn] = parameters;
  LayerTrace trace;
  trace.depth = depth;
  attend(hidden, attention, config, batch, layer, hooks, trace);
  trace.middle = layer_norm(add(hidden, trace.attention_out), attention.norm, config.epsilon);
  run_hooks(hooks, Site::middle, layer, batch, trace.middle.y);

  feed_forward(trace.middle.y, ffn, config, batch, layer, hooks, trace);
  trace.output = layer_norm(add(trace.middle.y, trace.feed_forward_out), ffn.norm, config.epsilon);
  return trace;
}

// eq encoder_layer.grad
Tensor encoder_layer_backward(const Tensor& hidden, const LayerParameters& parameters,
                              LayerRun& run, const Tensor& d_output, Wanted wanted,
                              LayerGradient& d) {
  const auto& [attention, ffn] = parameters;
  const LayerTrace& trace = run.trace;
  LayerNormGradient upper = layer_norm_backward(add(trace.middle.y, trace.feed_forward_out),
                                                trace.output, ffn.norm, d_output, wanted);
  add_to(d.trace.feed_forward_out, upper.d_x);
  add_to(upper.d_x, feed_forward_backward(trace.middle.y, ffn, run, wanted, d));
  add_to(d.trace.middle.y, std::move(upper.d_x));

  const Tensor& d_middle = run.before_hooks(Site::middle, d.trace.middle.y);
  LayerNormGradient lower = layer_norm_backward(add(hidden, trace.attention_out), trace.middle,
                                                attention.norm, d_middle, wanted);
  add_to(d.trace.attention_out, lower.d_x);
  Tensor d_attended = attend_backward(hidden, attention, run, wanted, d);
  if (wanted == Wanted::maps) return {};

  d.parameters.attention.norm = std::move(lower.d_parameters);
  d.parameters.feed_forward.norm = std::move(upper.d_parameters);
  add_to(lower.d_x, std::move(d_attended));
  return std::move(lower.d_x);
}

}  // namespace glassbert
