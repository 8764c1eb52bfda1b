// Lesson 05: how does a token choose what to read? Scores, softmax and the weighted mean on three
// tokens; what the scaling is for; and why a weight is not a contribution.
#include <cmath>

#include "bert/attention.h"
#include "draw/notes.h"
#include "draw/number_text.h"
#include "explain/contribution.h"
#include "math/matmul.h"
#include "math/softmax.h"
#include "measure/entropy.h"
#include "measure/rows.h"
#include "shell/lesson.h"

using namespace glassbert;

namespace {

const std::string example = "The animal didn't cross the street because it was too tired.";

// Three tokens with two numbers each: what the lesson works out on paper.
void work_on_paper(Album& album, Output& out) {
  const std::vector<std::string> tokens{"animal", "it", "tired"};
  const Tensor Q(Shape{3, 2}, {1, 0, 2, 1, 0, 2}), K(Shape{3, 2}, {1, 0, 0, 0, 0, 1}),
      V(Shape{3, 2}, {10, 0, 0, 10, 5, 5});
  const Tensor S = attention_scores(Q, K, 1, {0, 3}), P = softmax(S);
  Tensor Z(Shape{3, 2});
  mix_values(P, V, {0, 3}, Z);
  for (Index t = 0; t < 3; ++t)
    out << tokens[t] << " mixes (" << fixed_text(Z(t, 0), 2) << ", " << fixed_text(Z(t, 1), 2)
        << ")\n";
  album.add("paper", Heatmap{{"three tokens on paper", "", "attention.scores · softmax.rows"},
                             {token_map("scores S", tokens, slice(S, 0), ScaleKind::panel, "score"),
                              token_map("weights P", tokens, slice(P, 0))}});
}

// How spread a row of 32 weights is, for random queries and keys of more and more numbers.
void measure_scaling(Album& album) {
  constexpr Index T = 32, sizes = 11;
  Rng rng{5};
  Tensor x(Shape{sizes});
  Series with{"divided by the root of D", x}, without{"not divided", x};
  Series most{"all weights equal", x, true};
  for (Index i = 0; i < sizes; ++i) {
    const Index D = Index{1} << i;
    const real root = std::sqrt(static_cast<real>(D));
    const Tensor S = attention_scores(normal(rng, {T, D}), normal(rng, {T, D}), 1, {0, T});
    x(i) = static_cast<real>(D);
    with.values(i) = static_cast<real>(mean_of(entropy(softmax(S))));
    without.values(i) = static_cast<real>(mean_of(entropy(softmax(scaled(S, root)))));
    most.values(i) = std::log(real{T});
  }
  LineChart chart{{"entropy of a row of 32 weights", "random queries and keys, mean of 32 rows",
                   "entropy.rows · attention.scores · seed 5"},
                  "numbers in a key, D",
                  "entropy in nats",
                  x,
                  {with, without, most}};
  chart.x_axis = AxisKind::log10;
  album.add("scaling", chart);
}

// How often the largest weight of a row brings the longest vector; draws, as shares of each row,
// the head in which it does so least.
void compare_contributions(const Model& model, const Reading& reading, Album& album, Output& out) {
  Table table({"layer", "rows whose largest weight brings the longest vector"});
  Heatmap picture;
  double least = 2;
  for (Index l = 0; l < model.bert.config.L; ++l) {
    const LayerTrace& layer = reading.trace.layers[l];
    const Tensor& W = model.bert.layers[l].attention.output.weight();
    const Tensor lengths = row_shares(contribution_norms(layer.probs[0], layer.value, W));
    table.add({join(l), percent_text(same_top(layer.probs[0], lengths))});
    for (Index a = 0; a < lengths.dim(0); ++a) {
      const Tensor P = slice(layer.probs[0], a), n = slice(lengths, a);
      if (same_top(P, n) >= least) continue;
      least = same_top(P, n);
      picture.caption = {head_title(l, a) + ", where the two agree least",
                         "weights, and lengths of what they bring, as shares of a row",
                         model.name() + " · attention.contribution"};
      picture.panels = {token_map("weight", reading.input.tokens, P),
                        token_map("length", reading.input.tokens, n)};
    }
  }
  out << table.text();
  album.add("contribution", picture);
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("05-attention", out);
  work_on_paper(album, out);
  measure_scaling(album);
  const Model model = open_model(lesson_model("world-mlm"));
  ask("in how many rows of a layer does the largest weight also bring the longest vector?", out);
  compare_contributions(model, read_text(model, lesson_text(example)), album, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
