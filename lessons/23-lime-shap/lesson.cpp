// Lesson 23: what does a word do for a decision? Leave it out, fit a line (LIME), average over all
// orders (Shapley): on two games, on one review with exact Shapley values as the judge, by sample
// and by width, and on reviews in which one, two and three words say the same.
#include "shell/lesson.h"
#include "debate/removals.h"
#include "explain/lead.h"
#include "measure/leave_one_out.h"
#include "measure/lime.h"
#include "measure/shapley.h"
#include "shell/chart_table.h"
#include "shell/head_tables.h"
#include "shell/removal_tables.h"
#include "shell/special_ids.h"

using namespace glassbert;
namespace glassbert {
// tests/mutants/shapley/one_order.cpp
std::vector<double> one_order(Index n, std::span<const double> values);
}  // namespace glassbert

namespace {

const std::string example = "The story was superb. The music was superb.";
constexpr Index reviews = 6, seeds = 8;

// Three words of which the first two say the same: what each method makes of "a or b, and c".
void work_on_paper(Album& album) {
  const std::vector<double> values{0, 1, 1, 1, 1, 2, 2, 2};  // bit 0: a, bit 1: b, bit 2: c
  std::vector<std::vector<int>> rows;
  for (int s = 7; s >= 0; --s) rows.push_back({s & 1, s >> 1 & 1, s >> 2 & 1});
  const std::vector<double> of_rows(values.rbegin(), values.rend());
  Bars bars{{"1 if a or b is there, and 1 for c", "", "occlusion · shapley · lime.fit"},
            {"a", "b", "c"},
            {},
            "score"};
  const auto add = [&](const char* name, const std::vector<double>& scores) {
    Tensor three(Shape{3});
    for (Index i = 0; i < 3; ++i) three(i) = static_cast<real>(scores[i]);
    bars.series.push_back({name, three});
  };
  add("leave one out", leave_one_out(3, values));
  add("line", fit_lime(rows, of_rows, {1e6, 1e-6}).slopes);
  add("Shapley", shapley_values(3, values));
  add("wrong: one order", one_order(3, values));
  album.add("paper", bars);
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("23-lime-shap", out);
  work_on_paper(album);
  const Model model = open_model(lesson_model("world-sentiment"));
  const SpecialIds special = special_ids(model);
  out << repetition_table(model, special);
  ask("a review says \"superb\" twice. How much of its lead goes when one of them goes?", out);
  const Input input = encode(model, lesson_text(example));
  Question question = about_lead(model.bert, input.sequence, special);
  const Removals removals = remove_choices(question, word_positions(input, question));
  TokenStrip strip = removal_strip(removals, input.tokens);
  strip.caption = {"what the words do for the decision", "",
                   model.name() + " · occlusion · lime.fit · kernel_shap.weight · shapley"};
  album.add("scores", strip);
  LineChart spread = sampling_chart(removals, {32, 64, 128, 256, 512, 1024}, seeds);
  spread.caption = {"scores from drawn rows", "", "lime.fit · kernel_shap.weight · shapley"};
  out << chart_table(spread, 3);
  album.add("spread", spread);
  Bars width = width_bars(removals, strongest_word(removals), {5, 10, 25, 75, 256});
  width.caption = {"LIME's score of one word, by the width of its kernel", "", "lime.weight"};
  out << bar_list(width, 3);
  album.add("width", width);
  const Redundancy study = study_redundancy(model.bert, *model.tokenizer, special, reviews);
  out << redundancy_table(study);
  album.add("redundancy", redundancy_bars(study));
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
