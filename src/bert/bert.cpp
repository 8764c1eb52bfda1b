#include "bert/bert.h"

#include <utility>

#include "bert/embeddings.h"
#include "bert/encoder_layer.h"
#include "bert/outputs.h"

namespace glassbert {
namespace {

// Throws away what Depth::attention does not keep of a layer.
LayerTrace only_maps(LayerTrace&& layer) {
  LayerTrace kept;
  kept.probs = std::move(layer.probs);
  return kept;
}

Trace empty_trace(const Bert& bert, const Batch& batch, Depth depth) {
  Trace trace;
  trace.batch = batch;
  trace.depth = depth;
  trace.hidden.resize(bert.config.L + 1);
  trace.layers.resize(bert.config.L);
  return trace;
}

// Runs the layers from `first` on, starting at trace.hidden[first], and the outputs.
void run_layers(const Bert& bert, Index first, const Hooks& hooks, Trace& trace) {
  run_hooks(hooks, Site::hidden, first, trace.batch, trace.hidden[first]);
  for (Index l = first; l < bert.config.L; ++l) {
    LayerTrace layer =
        encoder_layer(trace.hidden[l], bert.layers[l], bert.config, trace.batch, l, hooks);
    trace.hidden[l + 1] = std::move(layer.output.y);
    run_hooks(hooks, Site::hidden, l + 1, trace.batch, trace.hidden[l + 1]);
    if (trace.depth == Depth::attention) {
      layer = only_maps(std::move(layer));
      trace.hidden[l] = Tensor{};
    }
    trace.layers[l] = std::move(layer);
  }
  run_outputs(bert, trace);
}

}  // namespace

// eq bert
Trace forward(const Bert& bert, const Batch& batch, const Hooks& hooks, Depth depth) {
  Trace trace = empty_trace(bert, batch, depth);
  embed(bert, hooks, trace);
  trace.hidden[0] = std::move(trace.embedded.y);
  run_layers(bert, 0, hooks, trace);
  return trace;
}

Trace forward(const Bert& bert, const Sequence& sequence, const Hooks& hooks, Depth depth) {
  return forward(bert, stack(std::span(&sequence, 1), bert.config), hooks, depth);
}

Trace forward_from(const Bert& bert, const Trace& trace, Index layer, const Hooks& hooks,
                   Depth depth) {
  check(layer >= 0 && layer <= bert.config.L, "forward_from: layer ", layer, " is outside 0..",
        bert.config.L);
  check(!trace.hidden[layer].empty(), "forward_from: the trace holds no hidden.", layer,
        "; run it with Depth::everything");
  Trace result = empty_trace(bert, trace.batch, depth);
  result.hidden[layer] = trace.hidden[layer];
  run_layers(bert, layer, hooks, result);
  return result;
}

}  // namespace glassbert
