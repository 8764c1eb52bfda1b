// Lesson 04: what a token's row of numbers begins as, and how alike such rows are, trained or not.
#include <algorithm>

#include "bert/embeddings.h"
#include "draw/number_text.h"
#include "math/look_up.h"
#include "math/matmul.h"
#include "measure/cosine.h"
#include "measure/distance.h"
#include "measure/rows.h"
#include "shell/lesson.h"

using namespace glassbert;

namespace {

void work_on_paper(Output& out) {
  const Tensor E(Shape{2, 3}, {1, 0, 2, 0, 2, 1}), position(Shape{2, 3}, {1, 1, 0, -1, 1, 0});
  const Tensor words = look_up(E, std::vector<Index>{1, 1}, "words"), sum = add(words, position);
  out << "the same word twice: cosine " << fixed_text(cosine(words, words)(0, 1), 2)
      << ", with positions " << fixed_text(cosine(sum, sum)(0, 1), 2) << '\n';
}

// The cosines of all tokens with one another, before and after positions and segments are added.
struct Maps {
  Tensor words, embedded;
};
Maps compare(const Bert& bert, const Sequence& sequence) {
  Trace trace;
  trace.batch = stack(std::vector{sequence}, bert.config);
  embed(bert, {}, trace);
  return {cosine(trace.words, trace.words), cosine(trace.embedded.y, trace.embedded.y)};
}

// For each word of the text: the other word most like it, and how alike its first two places are.
void print_words(const Input& input, const Maps& trained, const Maps& untrained, Output& out) {
  const std::vector<Index>& ids = input.sequence.ids;
  Table table(
      {"word", "most like it", "(untrained)", "itself elsewhere", "embedded", "(untrained)"});
  for (Index i = 1; i + 1 < std::ssize(ids); ++i) {
    if (std::ranges::find(ids, ids[i]) != ids.begin() + i) continue;
    std::vector<std::string> cells{input.tokens[i]};
    for (const Tensor* map : {&trained.words, &untrained.words}) {
      const Index j = top_place(map->row(i), [&](Index other) { return ids[other] != ids[i]; });
      cells.push_back(join(input.tokens[j], " ", fixed_text((*map)(i, j), 2)));
    }
    const Index again = std::find(ids.begin() + i + 1, ids.end(), ids[i]) - ids.begin();
    for (const Tensor* map : {&trained.words, &trained.embedded, &untrained.embedded})
      cells.push_back(again < std::ssize(ids) ? fixed_text((*map)(i, again), 2) : "-");
    table.add(cells);
  }
  out << table.text();
}

// How alike the rows of the first positions are: as a map, and the mean by their distance.
Heatmap compare_positions(const Bert& bert, const Bert& control, Caption caption, Output& out) {
  std::vector<Index> first;
  for (Index t = 0; t < std::min<Index>(bert.config.positions, 32); ++t) first.push_back(t);
  const Tensor x = look_up(bert.embeddings.position, first, "positions");
  const Tensor random = look_up(control.embeddings.position, first, "positions");
  const Tensor trained = cosine(x, x), untrained = cosine(random, random);
  Table table({"positions apart", "mean cosine", "(untrained)"});
  for (Index d = 1; d < std::min<Index>(std::ssize(first), 13); ++d)
    table.add({join(d), fixed_text(mean_by_distance(trained)(d), 2),
               fixed_text(mean_by_distance(untrained)(d), 2)});
  out << table.text();
  return cosine_maps(caption, "position", {{"trained", trained}, {"untrained", untrained}});
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("04-embeddings", out);
  work_on_paper(out);
  const Model model = open_model(lesson_model("world-mlm"));
  const Input input =
      encode(model, lesson_text("A cat and a dog, a king and a queen, red, green."));
  Rng rng{4};
  const Bert control = random_bert(model.bert.config, rng);
  const Maps trained = compare(model.bert, input.sequence);
  const Maps untrained = compare(control, input.sequence);
  const std::string footer = model.name() + " · cosine · untrained: seed 4";
  const auto draw = [&](const char* name, const char* title, const Tensor& a, const Tensor& b) {
    album.add(name, cosine_maps({title, "", footer}, "token", {{"trained", a}, {"untrained", b}},
                                input.tokens));
  };
  draw("words", "cosines of word embeddings", trained.words, untrained.words);
  album.add("positions", compare_positions(model.bert, control,
                                           {"cosines of position embeddings", "", footer}, out));
  ask("positions are added. How far below 1 falls the cosine of one word at two places?", out);
  draw("embedded", "cosines of what enters layer 0", trained.embedded, untrained.embedded);
  print_words(input, trained, untrained, out);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
