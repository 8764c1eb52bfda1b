// Lesson 10: all layers one after the other. Sentences become vectors, vectors are compared: after
// each layer, beside untrained weights, and beside known numbers. With a masked-word head: words.
#include "shell/lesson.h"
#include "bert/outputs.h"
#include "core/utf8.h"
#include "draw/number_text.h"
#include "measure/cosine.h"
#include "shell/candidate_table.h"
#include "shell/chart_table.h"

using namespace glassbert;
namespace glassbert {  // tests/mutants/sentence_embedding/first_token.cpp
Tensor first_token(const Tensor& hidden, const Batch& batch);
}  // namespace glassbert

namespace {

const std::vector<std::string> examples = {
    "The boy gave the girl a book.",
    "The girl was given a book by the boy.",
    "The boy gave the dog an apple.",
    "The dog chased the cat.",
    "The cat chased the dog.",
    "The animal did not cross the street because it was tired.",
    "The trophy did not fit into the bag because it was too big."};
const std::vector<std::string> riddles = {
    "The animal didn't cross the street because the [MASK] was too tired.",
    "The animal didn't cross the street because the [MASK] was too wide.",
    "The dog near the cats [MASK] tired.", "The dogs near the cat [MASK] tired."};

// How similar each is to each.
Tensor similarity_after(const Trace& trace, Index layers) {
  const Tensor vectors = sentence_embedding(trace.hidden[layers], trace.batch);
  return cosine(vectors, vectors);
}

// After the last layer, before the first, untrained, and by a wrong vector.
void draw_similarities(const Caption& caption, const Trace& trace, const Trace& blank,
                       Album& album) {
  const Index L = std::ssize(trace.layers);
  const std::vector<std::string> numbers{"1", "2", "3", "4", "5", "6", "7"};
  Heatmap picture{caption, {}};
  const auto add = [&](const char* title, const Tensor& values) {
    picture.panels.push_back({title, numbers, numbers, "sentence", "sentence", "cosine", values});
  };
  const Tensor wrong = first_token(trace.hidden[L], trace.batch);
  add("after the last layer", similarity_after(trace, L));
  add("before the first", similarity_after(trace, 0));
  add("untrained", similarity_after(blank, L));
  add("wrong: [CLS] alone", cosine(wrong, wrong));
  album.add("sentences", picture);
}

// The similarity of three pairs of sentences after each layer.
void follow_layers(const Caption& caption, const Trace& trace, const Trace& blank, Album& album,
                   Output& out) {
  LineChart chart{caption, "layers", "cosine", Tensor(Shape{std::ssize(trace.hidden)}), {}};
  for (const bool is_control : {false, true})
    for (const auto& [a, b] : {std::pair{0, 1}, {0, 2}, {3, 4}}) {
      const std::string name = join(a + 1, " and ", b + 1, is_control ? " untrained" : "");
      Series line{name, chart.x, is_control};
      for (Index l = 0; l < chart.x.size(); ++l) {
        chart.x(l) = static_cast<real>(l);
        line.values(l) = similarity_after(is_control ? blank : trace, l)(a, b);
      }
      chart.series.push_back(line);
    }
  out << chart_table(chart, 3);
  album.add("layers", chart);
}

void lesson(const std::vector<std::string>&, Output& out) {
  const Model model = open_model(lesson_model("world-mlm"));
  const std::string own = lesson_text("");
  if (model.bert.masked_word)
    for (const auto& text : own.find("[MASK]") < own.size() ? std::vector{own} : riddles)
      out << printable(text) << '\n' << guess_table(model, text, 3);
  std::vector<std::string> sentences = examples;
  sentences[0] = lesson_text(examples[0]);
  for (int n = 1; const std::string& text : sentences)
    out << n++ << "  " << printable(text) << '\n';
  const Batch batch = encode_all(model, sentences);
  Rng rng{10};
  const Trace trace = forward(model.bert, batch);
  const Trace blank = forward(random_bert(model.bert.config, rng), batch);
  const Caption caption{"how similar are two sentences?", "",
                        model.name() + " · sentence_embedding · seed 10"};
  Album album("10-bert", out);
  draw_similarities(caption, trace, blank, album);
  if (model.name() == "all-MiniLM-L6-v2")  // known: by transformers, in double precision
    out << "6 and 7: " << fixed_text(similarity_after(trace, model.bert.config.L)(5, 6), 4)
        << ", known: 0.2164\n";
  ask("which two sentences does the model find most similar?", out);
  follow_layers(caption, trace, blank, album, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
