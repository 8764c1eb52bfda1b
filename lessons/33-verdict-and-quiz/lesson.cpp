// Lesson 33: does attention explain? Four questions in place of one, each with its number and its
// control, of two models that differ in one thing. The quiz is a program of its own: make quiz.
#include "shell/lesson.h"
#include "core/parallel.h"
#include "debate/top_words.h"
#include "shell/chart_table.h"
#include "shell/special_ids.h"

using namespace glassbert;

namespace {

void lesson(const std::vector<std::string>&, Output& out) {
  set_thread_count(1);  // nothing here is large enough for two
  Album album("33-verdict-and-quiz", out);
  std::vector<ReviewComparison> models;
  for (const char* name : {"world-sentiment", "world-sentiment-late"}) {
    if (!models.empty() && environment("MODEL")) continue;
    const Model model = open_model(lesson_model(name));
    models.push_back(
        compare_reviews(model.name(), model.bert, *model.tokenizer, special_ids(model), {}));
  }
  const auto show = [&](const char* name, const char* title, const Bars& bars) {
    out << bars_table(title, bars, 2);
    album.add(name, bars);
  };
  ask("a model can do without its last row. Is there an adversary for it? And if it can't?", out);
  show("rows", "is this row the only one? is it needed?", exchange_bars(models, 0.01));
  show("heads", "which head is needed?", even_head_bars(models));
  ask("does the word with the largest weight matter more than a word at random?", out);
  show("words", "does it point at words that matter?", top_word_bars(models));
  show("same", "do measures name the same word?", same_word_bars(models));
}

}  // namespace

int main(int argc, char** argv) { return run_main(argc, argv, lesson); }
