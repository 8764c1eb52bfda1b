#include "teaching/quiz_support.h"

#include "bert/checkpoint.h"
#include "core/parallel.h"
#include "io/file.h"
#include "support/little_checkpoint.h"

using namespace glassbert;

LittleModels::LittleModels() {
  for (const char* name : {"world-sentiment", "world-sentiment-late", "world-mlm"}) {
    Bert bert = little_bert();
    Rng rng{17};
    bert.config.labels = {"negative", "positive"};
    bert.config.architecture.clear();
    bert.config.initializer_range = 1;  // so that its decisions hang on the text
    if (std::string(name) == "world-mlm")
      bert.masked_word.emplace();
    else
      bert.classifier.emplace();
    initialise_missing(bert, rng);
    const std::filesystem::path folder = folder_.path() / name;
    save_checkpoint(folder, bert);
    write_file(folder / "vocab.txt", little_vocabulary);
  }
}

std::vector<quiz::Question> all_questions(std::uint64_t seed, const std::filesystem::path& models) {
  set_thread_count(1);  // as the program
  quiz::Models at_hand(models);
  std::vector<quiz::Question> questions;
  for (const quiz::Part& part : quiz::all_parts())
    for (const quiz::Entry& entry : part.entries) try {
        questions.push_back(make_question(part, entry, seed, at_hand));
      } catch (const quiz::Skipped&) {
      }
  return questions;
}
