#include "explain/other_layers.h"

#include "bert/encoder_layer.h"
#include "support/catch.h"
#include "support/little_bert.h"

using namespace glassbert;

namespace {

const Sequence four_tokens{{2, 7, 9, 3}, {}, {}};

}  // namespace

TEST_CASE("layers computed by encoder_layer are those of the forward pass, bit for bit") {
  const Bert bert = little_bert();
  const Trace trace = forward(bert, four_tokens);
  const std::vector<LayerTrace> layers = run_layers_by(encoder_layer, bert, four_tokens);
  REQUIRE(std::ssize(layers) == bert.config.L);
  for (Index l = 0; l < bert.config.L; ++l)
    CHECK(same_bits(layers[l].output.y, trace.hidden[l + 1]));
}

TEST_CASE("another function is given the other layers' output, not that of the trace") {
  const Bert bert = little_bert();
  const Trace trace = forward(bert, four_tokens);
  const auto pass_on = [](const Tensor& hidden, const LayerParameters&, const Config&, const Batch&,
                          Index, const Hooks&, Depth) {
    LayerTrace layer;
    layer.output.y = hidden;
    return layer;
  };
  CHECK(same_bits(run_layers_by(pass_on, bert, four_tokens)[2].output.y, trace.hidden[0]));
}

TEST_CASE("the mean length of a layer's hidden states is taken over its tokens") {
  std::vector<LayerTrace> layers(2);
  layers[0].output.y = Tensor(Shape{2, 2}, {3, 4, 0, 1});
  layers[1].output.y = Tensor(Shape{2, 2});
  CHECK(same_bits(mean_lengths(layers), Tensor(Shape{2}, {3, 0})));
}

TEST_CASE("a BERT's own activation changes nothing, a near one little, none much") {
  const Bert bert = little_bert();
  const auto change = [&](Activation activation) {
    return change_by_activation(bert, four_tokens, activation);
  };
  CHECK(change(Activation::gelu) == 0);
  CHECK(change(Activation::gelu_new) > 0);
  CHECK(change(Activation::gelu_new) < 0.01);
  CHECK(change(Activation::none) > 0.1);
}
