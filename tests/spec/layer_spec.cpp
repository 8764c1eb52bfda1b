#include "bert/attention.h"
#include "bert/encoder_layer.h"
#include "bert/feed_forward.h"
#include "math/matmul.h"
#include "support/layer_by_index.h"
#include "support/random_layer.h"

using namespace glassbert;

namespace {

// A feed-forward block of one feature and two inner numbers: W2 f(W1 x), with ReLU the size of x.
struct SizeOf {
  FeedForwardParameters maps{Linear(Tensor(Shape{2, 1}, {1, -1}), Tensor(Shape{2})),
                             Linear(Tensor(Shape{1, 2}, {1, 1}), Tensor(Shape{1})),
                             {}};
  Config config;
  Batch batch;

  SizeOf() {
    config.activation = Activation::relu;
    batch = stack(std::vector<Sequence>{{{0, 0}, {}, {}}}, config);
  }
};

Tensor feed_forward_out(const RandomLayer& layer, const Tensor& x) {
  LayerTrace trace;
  feed_forward(x, layer.parameters.feed_forward, layer.config, layer.batch, 0, {}, trace);
  return trace.feed_forward_out;
}

Tensor attention_out(const RandomLayer& layer) {
  LayerTrace trace;
  attend(layer.hidden, layer.parameters.attention, layer.config, layer.batch, 0, {}, trace);
  return trace.attention_out;
}

LayerTrace run(const RandomLayer& layer, const Hooks& hooks = {}) {
  return encoder_layer(layer.hidden, layer.parameters, layer.config, layer.batch, 0, hooks);
}

// A hook that sets every number at a site to 1.
Hook ones_at(Site site) {
  return {site,
          0,
          [](Index, Tensor& value) {
            for (real& v : value.values()) v = 1;
          },
          {}};
}

}  // namespace

TEST_CASE("feed_forward gives F inner numbers and H outer ones for each token", "[feed_forward]") {
  Rng rng{37};
  const RandomLayer layer(rng);
  const Index N = layer.batch.N(), F = layer.config.F;
  LayerTrace trace;
  feed_forward(layer.hidden, layer.parameters.feed_forward, layer.config, layer.batch, 0, {},
               trace);
  expect_shape(trace.inner_input, {N, F});
  expect_shape(trace.inner, {N, F});
  expect_shape(trace.feed_forward_out, layer.hidden.shape());
}

TEST_CASE("feed_forward of weights 1 and -1 with ReLU is the size of a number", "[feed_forward]") {
  const SizeOf size;
  LayerTrace trace;
  feed_forward(Tensor(Shape{2, 1}, {2, -3}), size.maps, size.config, size.batch, 0, {}, trace);
  expect_close(trace.inner_input, Tensor(Shape{2, 2}, {2, -2, -3, 3}));
  expect_close(trace.inner, Tensor(Shape{2, 2}, {2, 0, 0, 3}));
  expect_close(trace.feed_forward_out, Tensor(Shape{2, 1}, {2, 3}));
}

TEST_CASE("feed_forward lets hooks change what is bent and what comes out", "[feed_forward]") {
  const SizeOf size;
  LayerTrace bent, out;
  const Tensor x(Shape{2, 1}, {2, -3});
  feed_forward(x, size.maps, size.config, size.batch, 0, {ones_at(Site::inner)}, bent);
  expect_close(bent.feed_forward_out, Tensor(Shape{2, 1}, {2, 2}));
  feed_forward(x, size.maps, size.config, size.batch, 0, {ones_at(Site::feed_forward_out)}, out);
  expect_close(out.feed_forward_out, Tensor(Shape{2, 1}, {1, 1}));
}

TEST_CASE("feed_forward is W2 f(W1 x + b1) + b2 with the activation of the config",
          "[feed_forward]") {
  Rng rng{38};
  for (int round = 0; round < 20; ++round) {
    RandomLayer layer(rng);
    layer.config.activation = round % 2 == 0 ? Activation::gelu : Activation::relu;
    const FeedForwardParameters& maps = layer.parameters.feed_forward;
    const Tensor bent =
        activate(layer.config.activation, linear_by_index(layer.hidden, maps.inner));
    expect_close(feed_forward_out(layer, layer.hidden), linear_by_index(bent, maps.output),
                 layer.allowed);
  }
}

TEST_CASE("encoder_layer keeps what each part of it computed", "[encoder_layer]") {
  Rng rng{39};
  const RandomLayer layer(rng);
  const LayerTrace trace = run(layer);
  const Shape shape = layer.hidden.shape();
  expect_shape(trace.attention_out, shape);
  expect_shape(trace.middle.y, shape);
  expect_shape(trace.feed_forward_out, shape);
  expect_shape(trace.output.y, shape);
}

TEST_CASE("encoder_layer runs the attention on the hidden states as they are", "[encoder_layer]") {
  Rng rng{40};
  const RandomLayer layer(rng);
  expect_close(run(layer).attention_out, attention_out(layer));
}

TEST_CASE("encoder_layer adds the hidden states to the attention, then normalises: the middle",
          "[encoder_layer]") {
  Rng rng{41};
  for (int round = 0; round < 10; ++round) {
    const RandomLayer layer(rng);
    expect_close(run(layer).middle.y,
                 layer_norm_by_index(add(layer.hidden, attention_out(layer)),
                                     layer.parameters.attention.norm, layer.config.epsilon),
                 layer.allowed);
  }
}

TEST_CASE("encoder_layer lets hooks change the middle before the feed-forward block reads it",
          "[encoder_layer]") {
  Rng rng{42};
  const RandomLayer layer(rng);
  const LayerTrace trace = run(layer, {ones_at(Site::middle)});
  Tensor ones(layer.hidden.shape());
  for (real& v : ones.values()) v = 1;
  expect_close(trace.middle.y, ones);
  expect_close(trace.feed_forward_out, feed_forward_out(layer, ones), layer.allowed);
}

TEST_CASE("encoder_layer is LN(m + FFN(m)) with m = LN(x + attention(x))", "[encoder_layer]") {
  Rng rng{43};
  for (int round = 0; round < 20; ++round) {
    const RandomLayer layer(rng);
    const auto& [attention, ffn] = layer.parameters;
    const double epsilon = layer.config.epsilon;
    const Tensor m =
        layer_norm_by_index(add(layer.hidden, attention_out(layer)), attention.norm, epsilon);
    const Tensor y = layer_norm_by_index(add(m, feed_forward_out(layer, m)), ffn.norm, epsilon);
    expect_close(run(layer).output.y, y,
                 {layer.allowed.absolute * 4, layer.allowed.relative * 4});  // two norms in a row
  }
}
