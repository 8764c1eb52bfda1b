// Lesson 20: what does training do to a model? A BERT of two layers learns while one looks on: a
// head, a blank, its loss, and what learning rate, warm-up and too few sentences do to that.
#include "shell/lesson.h"
#include <algorithm>
#include "draw/number_text.h"
#include "draw/save.h"
#include "io/file.h"
#include "school/pocket.h"
#include "shell/progress.h"
#include "train/adamw.h"
#include "zoo/film.h"

using namespace glassbert;

namespace {

constexpr Index steps = 1200, trial = 240, stretch = 20, few = 50;
const std::vector<Index> film_steps{0, 100, 200, 400, steps};

// Three numbers whose derivatives are large, small, and turning round, for three steps.
void work_on_paper(Output& out) {
  Table table({"step", "derivatives", "first number", "second", "third"});
  Tensor p(Shape{3}, {1, 1, 1}), m(Shape{3}), v(Shape{3});
  for (Index t = 1; t <= 3; ++t) {
    const real turning = t == 2 ? -1 : 1;
    p = adamw(p, Tensor(Shape{3}, {1000, real(0.001), turning}), t, 0.1, {0.9, 0.999, 1e-8, 0}, m,
              v);
    table.add({std::to_string(t), join("1000, 0.001, ", turning), fixed_text(p(0), 3),
               fixed_text(p(1), 3), fixed_text(p(2), 3)});
  }
  out << table.text();
}

void draw_schedules(Album& album) {
  const std::vector<std::pair<std::string, Schedule>> kinds{
      {"warm-up, then down", {1e-3, trial / 4, trial}},
      {"down", {1e-3, 0, trial}},
      {"constant", {1e-3, 0, trial, false}}};
  std::vector<Series> lines;
  for (const auto& [name, schedule] : kinds) {
    lines.push_back({name, Tensor(Shape{trial / stretch})});
    for (Index i = 0; i < trial / stretch; ++i)
      lines.back().values(i) = static_cast<real>(learning_rate(schedule, (i + 1) * stretch));
  }
  album.add("rates", training_chart("three schedules", "learning rate", stretch, lines));
}

void lesson(const std::vector<std::string>&, Output& out) {
  Album album("20-training", out);
  work_on_paper(out);
  draw_schedules(album);
  ask("is a learning rate ten times as large ten times as fast?", out);
  const Model model = open_model(lesson_model("world-mlm"));
  if (const auto curve = model.folder / "loss.csv"; std::filesystem::exists(curve))
    album.add("world-mlm", load_picture(curve.string()));
  const Tokenizer& tokenizer = *model.tokenizer;
  const Input seen = encode(model, "The big dog that barked at the cat was tired.");
  const Sequence blank = encode(model, lesson_text("The dog and [MASK] cat were tired.")).sequence;
  const Examples all = pocket_sentences(world::Split::train, 100'000, tokenizer);
  const Examples part = pocket_sentences(world::Split::train, few, tokenizer);
  const Examples others = pocket_sentences(world::Split::test, 100, tokenizer);
  Progress bar("training", 2 * steps + 4 * trial);
  const auto train = [&](const Recipe& recipe, const Examples& texts, const Examples& validation,
                         const Look& look = {}) {
    return train_pocket(pocket_config(model.bert.config.V), recipe, texts, validation, stretch,
                        [&](Index step, const Bert& bert) {
                          if (step > 0) bar.advance();
                          if (look) look(step, bert);
                        });
  };
  std::string said;
  std::vector<Moment> film;
  const auto log =
      train(pocket_recipe(steps, 2e-3, 100), all, others, [&](Index step, const Bert& bert) {
        if (std::ranges::find(film_steps, step) == film_steps.end()) return;
        film.push_back({step, attention_maps(forward(bert, seen.sequence))});
        said += join("after step ", step, ": ", words_in_blank(bert, tokenizer, blank), '\n');
      });
  album.add("measured-film", film_strip(film, seen.tokens, "micro-world, 2 layers of 4 heads"));
  const auto draw = [&](const char* name, const char* title, const std::vector<Series>& lines) {
    album.add(name, training_chart(title, "loss", stretch, lines));
  };
  draw("measured-loss", "guessing masked words",
       {{"training", mean_losses(log, stretch)}, {"other sentences", validation_losses(log)}});
  std::vector<Series> trials;
  for (const auto& [rate, warm_up] :
       std::vector<std::pair<double, Index>>{{2e-4, 60}, {2e-3, 60}, {2e-2, 60}, {2e-2, 0}})
    trials.push_back({join(rate, warm_up > 0 ? "" : ", no warm-up"),
                      mean_losses(train(pocket_recipe(trial, rate, warm_up), all, {}), stretch)});
  draw("measured-rates", "the same 240 steps at four learning rates", trials);
  const auto narrow = train(pocket_recipe(steps, 2e-3, 100), part, others);
  draw("measured-few", "fifty sentences again and again",
       {{"these fifty", mean_losses(narrow, stretch)},
        {"other sentences", validation_losses(narrow)}});
  write_file((lesson_output("20-training") / "measured.txt").string(), said);
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
