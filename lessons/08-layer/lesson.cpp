// Lesson 08: what is a layer besides attention? What the activation is for, on paper and in a real
// BERT; and what happens when the two LayerNorms stand before the blocks and not behind them.
#include <numeric>

#include "bert/encoder_layer.h"
#include "draw/notes.h"
#include "draw/number_text.h"
#include "explain/other_layers.h"
#include "math/matmul.h"
#include "shell/lesson.h"

using namespace glassbert;

namespace glassbert {
// tests/mutants/encoder_layer/pre_norm.cpp
LayerTrace pre_norm(const Tensor& hidden, const LayerParameters& parameters, const Config& config,
                    const Batch& batch, Index layer, const Hooks& hooks, Depth depth);
}  // namespace glassbert

namespace {

const std::string example = "The animal didn't cross the street because it was too tired.";
constexpr std::uint64_t seed = 8;

// The block of the paper example, W2 f(W1 x), of 2 and of -3.
Tensor fed(Activation activation) {
  const Tensor x(Shape{2, 1}, {2, -3}), W1(Shape{2, 1}, {1, -1}), W2(Shape{1, 2}, {1, 1});
  return matmul_transposed(activate(activation, matmul_transposed(x, W1)), W2);
}

void draw_activations(Album& album) {
  Tensor x(Shape{41});
  for (Index i = 0; i < x.size(); ++i) x(i) = static_cast<real>(i - 20) / 5;
  LineChart chart{{"two activations, and none", "", "gelu"}, "x", "y", x, {}};
  chart.series = {{"gelu", gelu(x)}, {"ReLU", relu(x)}, {"none: y = x", x, true}};
  album.add("activations", chart);
  chart.caption = {"gelu_new is not gelu", "their difference, in ten-thousandths", "gelu_new"};
  chart.y_name = "difference x 10,000";
  chart.series = {{"gelu_new - gelu", scaled(subtract(gelu_new(x), gelu(x)), 10'000)}};
  album.add("difference", chart);
}

void compare_activations(const Bert& trained, const Bert& random, const Sequence& sequence,
                         Output& out) {
  Table table({"activation", "trained", "untrained"});
  for (const Activation activation : {Activation::gelu, Activation::gelu_new, Activation::relu,
                                      Activation::silu, Activation::none})
    table.add({to_string(activation),
               fixed_text(change_by_activation(trained, sequence, activation), 4),
               fixed_text(change_by_activation(random, sequence, activation), 4)});
  out << table.text();
}

void compare_norms(const Model& model, const Bert& random, const Input& input, Album& album) {
  const Sequence& sequence = input.sequence;
  const auto post = run_layers_by(encoder_layer, model.bert, sequence);
  const auto pre = run_layers_by(pre_norm, model.bert, sequence);
  const std::string footer = model.name() + join(" · encoder_layer · seed ", seed);
  LineChart chart{{"length of what each layer returns", "mean over the tokens", footer},
                  "layer",
                  "length",
                  mean_lengths(post),
                  {}};
  std::iota(chart.x.values().begin(), chart.x.values().end(), real{0});
  chart.series = {
      {"post-norm, as BERT", mean_lengths(post)},
      {"wrong: pre-norm", mean_lengths(pre)},
      {"untrained, post-norm", mean_lengths(run_layers_by(encoder_layer, random, sequence)), true},
      {"untrained, pre-norm", mean_lengths(run_layers_by(pre_norm, random, sequence)), true}};
  album.add("norms", chart);
  const Tensor right = slice(post.back().probs[0], 0), wrong = slice(pre.back().probs[0], 0);
  album.add("maps", Heatmap{{head_title(model.bert.config.L - 1, 0), "the same weights", footer},
                            {token_map("post-norm, as BERT", input.tokens, right, ScaleKind::panel),
                             token_map("wrong: pre-norm", input.tokens, wrong, ScaleKind::panel)}});
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("08-layer", out);
  const Tensor bent = fed(Activation::relu), straight = fed(Activation::none);
  out << "with ReLU: 2 gives " << bent(0, 0) << ", -3 gives " << bent(1, 0) << "\n";
  out << "without: 2 gives " << straight(0, 0) << ", -3 gives " << straight(1, 0) << "\n";
  draw_activations(album);
  const Model model = open_model(lesson_model("world-mlm"));
  const Input input = encode(model, lesson_text(example));
  Rng rng{seed};
  const Bert random = random_bert(model.bert.config, rng);
  ask("how far do the last hidden states move, as a share of their length, with ReLU for gelu?",
      out);
  compare_activations(model.bert, random, input.sequence, out);
  compare_norms(model, random, input, album);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
