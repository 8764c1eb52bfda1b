#include "explain/wiring.h"

#include <utility>

#include "bert/attention.h"
#include "bert/feed_forward.h"
#include "math/matmul.h"
#include "measure/magnitude.h"

namespace glassbert {
namespace {

// A block's run: what its backward reads.
struct BlockRun {
  Tensor x;         // what came in
  Tensor input;     // what f was given
  Tensor sum;       // what came out of f, with x where there is a residual connection
  Normalised norm;  // of x or of sum; empty where there is none
  Tensor y;
};

template <class F>
BlockRun run_block(Tensor x, const LayerNorm& norm, double epsilon, Wiring wiring, const F& f) {
  BlockRun run;
  run.x = std::move(x);
  if (wiring.norm == NormPlace::before) run.norm = layer_norm(run.x, norm, epsilon);
  run.input = wiring.norm == NormPlace::before ? run.norm.y : run.x;
  run.sum = f(run.input);
  if (wiring.has_residual) add_to(run.sum, run.x);
  if (wiring.norm == NormPlace::after) run.norm = layer_norm(run.sum, norm, epsilon);
  run.y = wiring.norm == NormPlace::after ? run.norm.y : run.sum;
  return run;
}

template <class Backward>
Tensor block_backward(const BlockRun& run, const LayerNorm& norm, Wiring wiring, const Tensor& d_y,
                      const Backward& f_backward) {
  const auto through_norm = [&](const Tensor& x, const Tensor& d) {
    return layer_norm_backward(x, run.norm, norm, d, Wanted::activations).d_x;
  };
  const Tensor d_sum = wiring.norm == NormPlace::after ? through_norm(run.sum, d_y) : d_y;
  Tensor d_x = f_backward(run.input, d_sum);
  if (wiring.norm == NormPlace::before) d_x = through_norm(run.x, d_x);
  if (wiring.has_residual) add_to(d_x, d_sum);
  return d_x;
}

struct LayerBlocks {
  LayerTrace trace;
  BlockRun attention, feed_forward;
};

LayerBlocks run_layer(const Tensor& x, const LayerParameters& p, const Config& config,
                      const Batch& batch, Wiring wiring) {
  LayerBlocks layer;
  LayerTrace& trace = layer.trace;
  layer.attention =
      run_block(x, p.attention.norm, config.epsilon, wiring, [&](const Tensor& input) {
        attend(input, p.attention, config, batch, 0, {}, trace);
        return trace.attention_out;
      });
  layer.feed_forward = run_block(layer.attention.y, p.feed_forward.norm, config.epsilon, wiring,
                                 [&](const Tensor& input) {
                                   feed_forward(input, p.feed_forward, config, batch, 0, {}, trace);
                                   return trace.feed_forward_out;
                                 });
  return layer;
}

Tensor layer_backward(const LayerBlocks& layer, const LayerParameters& p, const Config& config,
                      const Batch& batch, Wiring wiring, const Tensor& d_y) {
  const Hooks no_hooks;
  LayerRun run{config, batch, 0, no_hooks, layer.trace};
  LayerGradient d;
  const Tensor d_middle = block_backward(layer.feed_forward, p.feed_forward.norm, wiring, d_y,
                                         [&](const Tensor& input, const Tensor& d_out) {
                                           d.trace.feed_forward_out = d_out;
                                           return feed_forward_backward(input, p.feed_forward, run,
                                                                        Wanted::activations, d);
                                         });
  return block_backward(layer.attention, p.attention.norm, wiring, d_middle,
                        [&](const Tensor& input, const Tensor& d_out) {
                          d.trace.attention_out = d_out;
                          return attend_backward(input, p.attention, run, Wanted::activations, d);
                        });
}

Batch batch_of(const Tensor& hidden, const Config& config) {
  check_rank(hidden, 2, "wiring: hidden");
  const Sequence sequence{std::vector<Index>(static_cast<std::size_t>(hidden.dim(0))), {}, {}};
  return stack({&sequence, 1}, config);
}

std::vector<LayerBlocks> run_layers(const Bert& bert, const Tensor& hidden, const Batch& batch,
                                    Wiring wiring) {
  std::vector<LayerBlocks> layers;
  for (Index l = 0; l < bert.config.L; ++l)
    layers.push_back(run_layer(l == 0 ? hidden : layers.back().feed_forward.y, bert.layers[l],
                               bert.config, batch, wiring));
  return layers;
}

}  // namespace

Tensor run_wired(const Bert& bert, const Tensor& hidden, Wiring wiring) {
  return run_layers(bert, hidden, batch_of(hidden, bert.config), wiring).back().feed_forward.y;
}

Tensor gradient_lengths(const Bert& bert, const Tensor& hidden, const Tensor& d_output,
                        Wiring wiring) {
  check_shape(d_output, hidden.shape(), "gradient_lengths: d_output");
  const Index L = bert.config.L;
  const Batch batch = batch_of(hidden, bert.config);
  const std::vector<LayerBlocks> layers = run_layers(bert, hidden, batch, wiring);
  Tensor lengths(Shape{L + 1}), d = d_output;
  lengths(L) = 1;
  for (Index l = L - 1; l >= 0; --l) {
    d = layer_backward(layers[l], bert.layers[l], bert.config, batch, wiring, d);
    lengths(l) = static_cast<real>(length_of(d) / length_of(d_output));
  }
  return lengths;
}

std::vector<Series> lengths_by_wiring(Index layers, Rng& rng) {
  Config config;
  config.V = 1;
  config.H = 64;
  config.A = 4;
  config.L = layers;
  config.F = 256;
  config.initializer_range = 0.07;
  const Bert bert = random_bert(config, rng);
  const Tensor hidden = normal(rng, {16, config.H}), d_output = normal(rng, hidden.shape());
  std::vector<Series> lengths;
  const auto add = [&](const char* name, Wiring wiring) {
    lengths.push_back({name, gradient_lengths(bert, hidden, d_output, wiring)});
  };
  add("post-norm (BERT)", {true, NormPlace::after});
  add("pre-norm", {true, NormPlace::before});
  add("residual, no norm", {true, NormPlace::none});
  add("norm, no residual", {false, NormPlace::after});
  add("neither", {false, NormPlace::none});
  return lengths;
}

}  // namespace glassbert
