// Lesson 19: does a derivative survive the way down? LayerNorm and the activations backwards; the
// two things that tied embeddings are told; and a derivative's length through the layers.
#include "shell/lesson.h"
#include "draw/number_text.h"
#include "explain/depth_chart.h"
#include "explain/derive.h"
#include "explain/tied_gradient.h"
#include "explain/wiring.h"
#include "math/activation.h"
#include "measure/relative_error.h"

namespace glassbert {  // tests/mutants/layer_norm.grad/no_deviation.cpp
LayerNormGradient no_deviation(const Tensor&, const Normalised&, const LayerNorm&, const Tensor&,
                               Wanted);
}
using namespace glassbert;

namespace {

const std::string example = "The animal didn't cross the street because it was too tired.";
const std::string other = "The dog was tired and slept in the garden.";

// Four numbers through LayerNorm and back, also with the deviation taken for a constant.
void work_on_paper(Album& album) {
  const Tensor x(Shape{1, 4}, {1, 1, 3, 3}), d_y(Shape{1, 4}, {1, 0, 0, 0});
  const LayerNorm norm{Tensor(Shape{4}, {1, 1, 1, 1}), Tensor(Shape{4})};
  const Normalised y = layer_norm(x, norm, 1e-12);
  const auto row = [&](const std::string& name, const LayerNormGradient& d) {
    return StripRow{name, {"0: 1", "1: 1", "2: 3", "3: 3"}, slice(d.d_x, 0), ScaleKind::symmetric};
  };
  const Caption caption{"LayerNorm of 1, 1, 3, 3: its first number derived", "", "layer_norm.grad"};
  album.add("paper",
            TokenStrip{caption,
                       {row("right", layer_norm_backward(x, y, norm, d_y, Wanted::activations)),
                        row("deviation held", no_deviation(x, y, norm, d_y, Wanted::activations))},
                       "derivative"});
}

// How steep each activation is, from -4 to 4.
void draw_slopes(Album& album) {
  Tensor x(Shape{81}), one(x.shape());
  for (Index i = 0; i < 81; ++i) x(i) = real(i - 40) / 10, one(i) = 1;
  const Caption caption{"how steep the activations are", "",
                        "gelu.grad · relu.grad · silu.grad · tanh.grad"};
  const std::vector<Series> slopes{{"gelu", gelu_backward(x, one)},
                                   {"relu", relu_backward(x, one)},
                                   {"silu", silu_backward(x, one)},
                                   {"tanh", tanh_backward(x, one)}};
  album.add("slopes", LineChart{caption, "x", "derivative", x, slopes});
}

// What a blank tells each word of a tiny vocabulary, as something to read and something to say.
void split_embeddings(Album& album) {
  const std::vector<std::string> words{"the", "animal", "street", "was", "too", "tired", "[MASK]"};
  Config config;
  config.V = 7, config.H = 32, config.A = 4, config.L = 2, config.F = 64, config.padding = -1;
  Rng rng{19};
  const auto [read, said] = tied_gradient(random_tied_bert(config, rng), {{0, 1, 3, 4, 6}, {}, {}},
                                          masked_word_loss(4, 5));
  const Caption caption{"what one blank tells each word", "the animal was too [MASK]: tired",
                        "untrained · masked_word.logits.grad · look_up.grad · seed 19"};
  const std::vector<Series> lengths{{"read", row_lengths(read)}, {"said", row_lengths(said)}};
  album.add("tied", Bars{caption, words, lengths, "length of the derivative"});
}

// A derivative's length below each of 24 untrained layers, wired in five ways.
void compare_wirings(Album& album, Output& out) {
  Rng rng{19};
  const std::vector<Series> lengths = lengths_by_wiring(24, rng);
  for (const Series& each : lengths)
    out << each.name << ": at the bottom " << general_text(each.values(0), 2) << '\n';
  const Caption caption{"24 untrained layers, backwards", "", "encoder_layer.grad · seed 19"};
  album.add("wiring", depth_chart(caption, lengths));
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("19-layer-backward", out);
  work_on_paper(album);
  draw_slopes(album);
  split_embeddings(album);
  ask("without residual connections and norms, what is left of a derivative 24 layers down?", out);
  compare_wirings(album, out);
  const Model model = open_model(lesson_model("world-mlm"));
  const Sequence sequence = encode(model, lesson_text(example)).sequence;
  const Objective objective = similarity_to(model.bert, encode(model, other).sequence);
  const auto lengths = [&](const Bert& bert) {
    return lengths_by_layer(derive(bert, sequence, objective).d_trace);
  };
  Rng rng{19};
  const Caption caption{"a derivative on its way down", "of the similarity to: " + other,
                        model.name() + " · bert.grad · seed 19"};
  const Tensor untrained = lengths(random_bert(model.bert.config, rng));
  album.add("depth", depth_chart(caption, {{"trained", lengths(model.bert)},
                                           {"untrained", untrained, true}}));
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
