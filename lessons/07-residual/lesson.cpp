// Lesson 07: what do a residual connection and a LayerNorm do? One row on paper; then the short
// form "attention of x plus x" against what BERT computes, layer by layer.
#include "shell/lesson.h"
#include "draw/number_text.h"
#include "explain/short_forms.h"
#include "math/layer_norm.h"

using namespace glassbert;

namespace glassbert {
// tests/mutants/layer_norm/columns.cpp
Normalised columns(const Tensor& x, const LayerNorm& parameters, double epsilon);
}  // namespace glassbert

namespace {

const std::string example = "The animal didn't cross the street because it was too tired.";
constexpr std::uint64_t seed = 7;

Matrix panel(const std::string& title, const Tensor& values) {
  return {title,  {"animal", "it", "tired"}, {"0", "1", "2", "3"}, "token", "feature", "value",
          values, ScaleKind::symmetric};
}

// Three rows of four numbers: what the lesson works out on paper, and down the columns instead.
void work_on_paper(Album& album, Output& out) {
  const Tensor x(Shape{3, 4}, {2, 4, 4, 6, 12, 14, 14, 16, -1, 1, -1, 1});
  const LayerNorm plain{Tensor(Shape{4}, {1, 1, 1, 1}), Tensor(Shape{4})};
  const Normalised right = layer_norm(x, plain, 1e-12);
  for (Index n = 0; n < 3; ++n)
    out << "mean " << fixed_text(right.mean(n), 0) << ", deviation "
        << fixed_text(right.deviation(n), 2) << ": " << fixed_text(right.y(n, 0), 2) << " "
        << fixed_text(right.y(n, 1), 2) << " " << fixed_text(right.y(n, 2), 2) << " "
        << fixed_text(right.y(n, 3), 2) << "\n";
  album.add("paper",
            Heatmap{{"LayerNorm of three rows", "", "layer_norm · a wrong answer: columns"},
                    {panel("x", x), panel("LayerNorm: each row", right.y),
                     panel("wrong: each column", columns(x, plain, 1e-12).y)}});
}

void print(const std::string& title, const std::vector<std::string>& names, const Tensor& errors,
           Output& out) {
  std::vector<std::string> titles{"layer"};
  titles.insert(titles.end(), names.begin(), names.end());
  Table table(titles);
  for (Index l = 0; l < errors.dim(1); ++l) {
    std::vector<std::string> row{join(l)};
    for (Index g = 0; g < errors.dim(0); ++g) row.push_back(percent_text(errors(g, l)));
    table.add(row);
  }
  out << title << "\n" << table.text();
}

LineChart chart_of(const ShortForms& trained, const ShortForms& untrained,
                   const std::string& footer) {
  LineChart chart{{"how far from what a layer returns",
                   "both normalised first: 0 the same direction, 1.41 at right angles", footer},
                  "layer",
                  "relative error",
                  Tensor(Shape{trained.errors.dim(1)}),
                  {}};
  for (Index l = 0; l < chart.x.size(); ++l) chart.x(l) = static_cast<real>(l);
  for (const Index g : {1, 4})
    chart.series.push_back({trained.names[g], slice(trained.normalised, g)});
  chart.series.push_back({"x as it is", slice(trained.normalised, 0), true});
  chart.series.push_back({"untrained: Attn(x) + x", slice(untrained.normalised, 1), true});
  return chart;
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("07-residual", out);
  work_on_paper(album, out);
  const Model model = open_model(lesson_model("world-mlm"));
  const Reading reading = read_text(model, lesson_text(example));
  Rng rng{seed};
  const Bert random = random_bert(model.bert.config, rng);
  ask("\"attention of x plus x\" leaves out two LayerNorms and the feed-forward block. By how many "
      "percent does it miss what a layer returns? Is it nearer than x alone?",
      out);
  const ShortForms trained = try_short_forms(model.bert, reading.trace);
  const ShortForms untrained = try_short_forms(random, forward(random, reading.input.sequence));
  print("trained: distance from what the layer returned", trained.names, trained.errors, out);
  print("trained: the same, both normalised first", trained.names, trained.normalised, out);
  print("untrained: both normalised first", trained.names, untrained.normalised, out);
  const std::string footer = model.name() + join(" · relative_error.rows · seed ", seed);
  album.add("errors", chart_of(trained, untrained, footer));
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
