// Lesson 18: what would have changed the result? Attention derived step by step, backwards; the
// derivative checked by trying; and a map of derivatives beside its map of weights.
#include "shell/lesson.h"
#include "bert/attention_products.h"
#include "draw/notes.h"
#include "draw/number_text.h"
#include "explain/derive.h"
#include "explain/error_against_step.h"
#include "explain/gradient_panels.h"
#include "io/file.h"
#include "math/softmax.h"
#include "measure/difference_error.h"

namespace glassbert {
Tensor diagonal(const Tensor& p,
                const Tensor& d_p);  // tests/mutants/softmax.rows.grad/diagonal.cpp
}
namespace glassbert_double {
double difference_error(double step);  // the same source, compiled with real = double
}
using namespace glassbert;

namespace {

const std::string example = "The animal didn't cross the street because it was too tired.";
const std::string other = "The dog was tired and slept in the garden.";

// Lesson 05's three tokens, backwards from the sum of the first numbers that they mix.
void work_on_paper(Album& album, Output& out) {
  const std::vector<std::string> tokens{"animal", "it", "tired"};
  const Tensor Q(Shape{3, 2}, {1, 0, 2, 1, 0, 2}), K(Shape{3, 2}, {1, 0, 0, 0, 0, 1}),
      V(Shape{3, 2}, {10, 0, 0, 10, 5, 5}), d_Z(Shape{3, 2}, {1, 0, 1, 0, 1, 0});
  const Tensor P = softmax(attention_scores(Q, K, 1, {0, 3}));
  Tensor d_Q(Q.shape()), d_K(K.shape()), d_V(V.shape());
  const Tensor d_P = mix_values_backward(P, V, d_Z, {0, 3}, d_V), d_S = softmax_backward(P, d_P);
  attention_scores_backward(Q, K, d_S, {0, 3}, d_Q, d_K);
  const auto pair = [](const Tensor& x, Index t) {
    return "(" + fixed_text(x(t, 0), 2) + ", " + fixed_text(x(t, 1), 2) + ")";
  };
  Table table({"token", "by its query", "by its key", "by its value"});
  for (Index t = 0; t < 3; ++t) table.add({tokens[t], pair(d_Q, t), pair(d_K, t), pair(d_V, t)});
  out << table.text();
  Heatmap picture{{"three tokens, backwards", "", "attention.context.grad · softmax.rows.grad"},
                  gradient_panels(tokens, P, d_P, d_S, 0)};
  picture.panels.push_back(gradient_panel("wrong: diagonal only", tokens, diagonal(P, d_P), 0));
  album.add("paper", picture);
}

// How wrong central differences are, in both precisions: rounding is a fact about a machine.
void measure_errors(Album& album) {
  LineChart chart = error_against_step(
      {{"float", difference_error}, {"double", glassbert_double::difference_error}});
  chart.caption = {"how far differences are from the derivative",
                   "one head of attention, derived by its queries", "central_difference · seed 18"};
  album.add("measured", chart);
  write_file((lesson_output("18-attention-backward") / "measured.txt").string(), best_steps(chart));
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("18-attention-backward", out);
  work_on_paper(album, out);
  measure_errors(album);
  const Model model = open_model(lesson_model("world-mlm"));
  const Input input = encode(model, lesson_text(example));
  const Objective objective = similarity_to(model.bert, encode(model, other).sequence);
  Rng rng{18};
  const Derived trained = derive(model.bert, input.sequence, objective);
  const Derived untrained = derive(random_bert(model.bert.config, rng), input.sequence, objective);
  ask("in how many rows is the largest weight also the one that matters most?", out);
  Table table({"layer", "weight", "score", "untrained: weight", "untrained: score"});
  for (Index l = 0; l < model.bert.config.L; ++l) {
    std::vector<std::string> row{join(l)};
    for (const Derived* run : {&trained, &untrained})
      for (const auto maps : {&LayerTrace::probs, &LayerTrace::scores})
        row.push_back(percent_text(top_agreement(*run, l, maps)));
    table.add(row);
  }
  out << table.text() << "by chance " << percent_text(1 / double(input.tokens.size())) << '\n';
  const auto [l, a] = most_sensitive_head(trained.d_trace);
  const LayerTrace &values = trained.trace.layers[l], &d = trained.d_trace.layers[l];
  album.add("gradient",
            Heatmap{{head_title(l, a), "derivatives of the similarity to: " + other,
                     model.name() + " · attention.context.grad · softmax.rows.grad"},
                    gradient_panels(input.tokens, values.probs[0], d.probs[0], d.scores[0], a)});
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
