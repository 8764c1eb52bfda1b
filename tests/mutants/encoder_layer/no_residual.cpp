// Normalises what each block returns and forgets to add what went in.
#include "bert/attention.h"
#include "bert/encoder_layer.h"
#include "bert/feed_forward.h"
#include "math/matmul.h"

using namespace glassbert;

LayerTrace glassbert::encoder_layer(const Tensor& hidden, const LayerParameters& parameters,
                                    const Config& config, const Batch& batch, Index layer,
                                    const Hooks& hooks, Depth depth) {
  const auto& [attention, ffn] = parameters;
  LayerTrace trace;
  trace.depth = depth;
  attend(hidden, attention, config, batch, layer, hooks, trace);
  trace.middle = layer_norm(trace.attention_out, attention.norm, config.epsilon);
  run_hooks(hooks, Site::middle, layer, batch, trace.middle.y);
  feed_forward(trace.middle.y, ffn, config, batch, layer, hooks, trace);
  trace.output = layer_norm(trace.feed_forward_out, ffn.norm, config.epsilon);
  return trace;
}
