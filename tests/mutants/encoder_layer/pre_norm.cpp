// Normalises what goes into each block, not the sum that comes out: pre-norm, as GPT-2 has it.
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
  const Tensor normed = layer_norm(hidden, attention.norm, config.epsilon).y;
  attend(normed, attention, config, batch, layer, hooks, trace);
  trace.middle.y = add(hidden, trace.attention_out);
  run_hooks(hooks, Site::middle, layer, batch, trace.middle.y);

  trace.output = layer_norm(trace.middle.y, ffn.norm, config.epsilon);
  feed_forward(trace.output.y, ffn, config, batch, layer, hooks, trace);
  trace.output.y = add(trace.middle.y, trace.feed_forward_out);
  return trace;
}
