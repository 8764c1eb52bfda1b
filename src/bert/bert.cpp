#include "bert/bert.h"

#include <algorithm>
#include <utility>

#include "bert/embeddings.h"
#include "bert/encoder_layer.h"
#include "bert/outputs.h"
#include "math/matmul.h"

namespace glassbert {
namespace {

// Throws away what Depth::attention does not keep of a layer.
LayerTrace only_maps(LayerTrace&& layer) {
  LayerTrace kept;
  kept.depth = Depth::attention;
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
    LayerTrace layer = encoder_layer(trace.hidden[l], bert.layers[l], bert.config, trace.batch, l,
                                     hooks, trace.depth);
    trace.hidden[l + 1] = std::move(layer.output.y);
    run_hooks(hooks, Site::hidden, l + 1, trace.batch, trace.hidden[l + 1]);
    if (trace.depth == Depth::attention) {
      layer = only_maps(std::move(layer));
      trace.hidden[l] = Tensor{};
    }
    trace.layers[l] = std::move(layer);
  }
  run_outputs(bert, hooks, trace);
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

namespace {

void check_backward(const Bert& bert, const Trace& trace, Wanted wanted, Index lowest) {
  const Index L = bert.config.L;
  check(lowest >= 0 && lowest <= L, "backward: layer ", lowest, " is outside 0..", L);
  check(lowest == 0 || wanted != Wanted::parameters,
        "backward: parameters are wanted, so lowest must be 0, not ", lowest);
  check(!trace.hidden[lowest].empty() && trace.depth == Depth::everything,
        "backward: the trace holds no hidden.", lowest, "; run it with Depth::everything");
}

// Zeros for each parameter that the scalar does not depend on.
void complete(const Bert& bert, Bert& d_bert) {
  d_bert.config = bert.config;
  if (bert.pooler && !d_bert.pooler) d_bert.pooler.emplace();
  if (bert.masked_word && !d_bert.masked_word) d_bert.masked_word.emplace();
  if (bert.next_sentence && !d_bert.next_sentence) d_bert.next_sentence.emplace();
  if (bert.classifier && !d_bert.classifier) d_bert.classifier.emplace();
  for_each_parameter(d_bert, [](const std::string&, Tensor& x, const Shape& shape, Kind) {
    if (x.empty()) x = Tensor(shape);
  });
}

}  // namespace

// eq bert.grad
Gradient backward(const Bert& bert, const Trace& trace, Trace d_trace, const Hooks& hooks,
                  Wanted wanted, Index lowest, const AfterLayer& after_layer) {
  check_backward(bert, trace, wanted, lowest);
  const Index L = bert.config.L;
  Gradient d{std::move(d_trace), {}};
  Bert d_bert;
  d_bert.layers.resize(L);
  d.trace.batch = trace.batch;
  d.trace.hidden.resize(L + 1);
  d.trace.layers.resize(L);
  run_outputs_backward(bert, hooks, trace, wanted, d.trace, d_bert);
  add_to(d.trace.hidden[L], Tensor(trace.hidden[L].shape()));

  for (Index l = L - 1; l >= lowest; --l) {
    Tensor d_output = d.trace.hidden[l + 1];
    run_hooks_backward(hooks, Site::hidden, l + 1, trace.batch, d_output);
    LayerRun run{bert.config, trace.batch, l, hooks, trace.layers[l]};
    LayerGradient d_layer{std::move(d.trace.layers[l]), {}};
    const Wanted of_layer = l == lowest ? wanted : std::max(wanted, Wanted::activations);
    add_to(d.trace.hidden[l], encoder_layer_backward(trace.hidden[l], bert.layers[l], run, d_output,
                                                     of_layer, d_layer));
    d.trace.layers[l] = std::move(d_layer.trace);
    d_bert.layers[l] = std::move(d_layer.parameters);
    if (after_layer) after_layer(l, d.trace);
  }
  if (lowest > 0 || wanted == Wanted::maps || trace.words.empty()) return d;

  Tensor d_embedded = d.trace.hidden[0];
  run_hooks_backward(hooks, Site::hidden, 0, trace.batch, d_embedded);
  EmbeddingParameters tables =
      embed_backward(bert, hooks, trace, d_embedded, wanted, d.trace.words);
  if (wanted != Wanted::parameters) return d;
  add_to(tables.word, std::move(d_bert.embeddings.word));  // of a decoder that is tied to it
  d_bert.embeddings = std::move(tables);
  complete(bert, d_bert);
  d.parameters = std::move(d_bert);
  return d;
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
