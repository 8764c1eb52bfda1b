#include "teaching/quiz_support.h"

#include "core/parallel.h"

using namespace glassbert;
namespace fs = std::filesystem;

ModelsAtHand::ModelsAtHand() {
  const fs::path data = fs::path(GLASSBERT_SOURCE_DIR) / "data";
  for (const char* name : {"world-mlm", "world-sentiment", "world-sentiment-late"}) {
    const bool is_there = fs::exists(data / name / "model.safetensors");
    fs::create_directory_symlink(data / (is_there ? name : "world-sentiment"),
                                 folder_.path() / name);
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
