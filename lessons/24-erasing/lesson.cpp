// Lesson 24: what is left of a decision when weights of attention are erased? A row on paper; one
// review, key by key and word by word; a small corpus, until decisions change; and whole layers
// made even, switched off, or replaced by their mean.
#include "shell/lesson.h"
#include "debate/erasing.h"
#include "debate/layer_changes.h"
#include "draw/notes.h"
#include "explain/attention_erasure.h"
#include "shell/chart_table.h"
#include "shell/special_ids.h"
#include "shell/study_text_tables.h"

using namespace glassbert;
namespace glassbert {
// tests/mutants/erase.row/shared_out.cpp
void shared_out(std::span<real> row, std::span<const Index> keys, Erase how);
}  // namespace glassbert

namespace {

const std::string example = "The story was superb. The music was superb.";
constexpr Index count = 16, searched = 120, longest = 14;

// One row over four keys, and what three ways of erasing its largest weight make of it.
void work_on_paper(Album& album) {
  const Tensor row(Shape{4}, {real(0.5), real(0.3), real(0.15), real(0.05)});
  Tensor divided = row, left = row, wrong = row;
  const std::vector<Index> keys{0};
  erase_keys(divided.values(), keys, Erase::renormalise);
  erase_keys(left.values(), keys, Erase::zero);
  shared_out(wrong.values(), keys, Erase::renormalise);
  const std::vector<std::string> tokens{"superb", "story", "was", "[SEP]"};
  album.add("paper", TokenStrip{{"the largest weight of a row erased", "", "erase.row"},
                                {{"the row", tokens, row},
                                 {"renormalised", tokens, divided},
                                 {"not renormalised", tokens, left},
                                 {"wrong: shared out", tokens, wrong}}});
}

// Short reviews of the micro-world, as the experiments take them.
std::vector<StudyText> short_reviews(const Model& model) {
  std::vector<StudyText> texts =
      world_reviews(*model.tokenizer, model.bert.config.positions, 0, searched);
  std::erase_if(texts, [](const StudyText& text) { return std::ssize(text.words) > longest; });
  texts.resize(std::min<std::size_t>(texts.size(), count));
  return texts;
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("24-erasing", out);
  work_on_paper(album);
  const Model model = open_model(lesson_model("world-sentiment"));
  const SpecialIds special = special_ids(model);
  StudyChoices choices;
  choices.removal = Removal::mask;
  const StudyText text =
      study_text(0, lesson_text(example), {}, *model.tokenizer, model.bert.config.positions);
  const StudyRecord one =
      study(erasing_experiment(), model.bert, special, model.name(), text, choices);
  for (const auto& [name, place] :
       std::vector<std::pair<std::string, std::string>>{{"row", "last row, renormalised"},
                                                        {"layers", "all layers, renormalised"},
                                                        {"words", "words"}}) {
    const LineChart chart = path_chart(one, place);
    out << chart_table(chart, 3);
    album.add(name, chart);
  }
  ask("how many short reviews keep their decision whatever is erased from the last row?", out);
  choices.erases_all_layers = false;
  const std::vector<StudyText> texts = short_reviews(model);
  const auto report_of = [&](const Experiment& experiment) {
    return experiment.report(
        study_all(experiment, model.bert, special, model.name(), texts, choices));
  };
  const StudyReport erasing = report_of(erasing_experiment());
  out << grouped_tables(erasing);
  for (const auto& [name, picture] : erasing.pictures)
    if (name.find("not") == std::string::npos) album.add("corpus-" + name, picture);
  std::vector<Sequence> inputs;
  for (const StudyText& review : texts) inputs.push_back(review.sequence);
  const MeanAttention mean = mean_attention(model.bert, inputs);
  choices.mean = &mean;
  const StudyReport layers = report_of(layers_experiment());
  const std::string last = join("layer ", model.bert.config.L - 1);
  out << rows_named(
      layers, {"uniform: " + last, "off: " + last, "mean: " + last, "uniform: all layers",
               "off: all layers", "mean: all layers", "top 1: last row", "random 1: last row",
               "top 4: last row", "random 4: last row", "top 4: all rows", "random 4: all rows"});
  for (const auto& [name, picture] : layers.pictures) album.add(name, picture);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
