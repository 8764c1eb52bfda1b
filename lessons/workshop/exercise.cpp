#include "exercise.h"

#include <charconv>

#include "core/check.h"
#include "core/file_error.h"
#include "formula.h"
#include "io/file.h"
#include "lines.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

const std::string list = "lessons/exercises.txt";

int whole_number(const std::string& word, const std::string& where) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc() || end != word.data() + word.size() || value <= 0)
    throw FileError(where, "\"" + word + "\" is not a whole number above 0",
                    "a line is: lesson, formula, points, minutes");
  return value;
}

}  // namespace

std::vector<Exercise> all_exercises() {
  std::vector<Exercise> exercises;
  int number = 0;
  for (const std::string& line : lines_of(read_text_file(list))) {
    const std::string where = join(list, ":", ++number);
    const std::vector<std::string> words = words_in(line);
    if (words.empty() || words[0] == "#") continue;
    if (words.size() != 4)
      throw FileError(where, join("it has ", words.size(), " words"),
                      "a line is: lesson, formula, points, minutes");
    exercises.push_back(
        {words[0], words[1], whole_number(words[2], where), whole_number(words[3], where)});
  }
  return exercises;
}

std::vector<Exercise> exercises_of(const std::string& lesson) {
  std::vector<Exercise> chosen;
  for (const Exercise& exercise : all_exercises())
    if (exercise.lesson == lesson) chosen.push_back(exercise);
  if (chosen.empty())
    throw FileError("lesson " + lesson, "it has no exercise to write", list + " lists them all");
  return chosen;
}

fs::path work_file(const Exercise& exercise) {
  const std::vector<Formula> formulas = all_formulas();
  return fs::path("work") / exercise.lesson /
         (name_of(formula_named(formulas, exercise.id)) + ".cpp");
}

std::vector<std::string> start(const std::string& lesson) {
  std::vector<std::string> said;
  const std::vector<Formula> formulas = all_formulas();
  for (const Exercise& exercise : exercises_of(lesson)) {
    const fs::path file = work_file(exercise);
    const std::string task = join(file.string(), "  ", exercise.id, ", ", exercise.points,
                                  " points, about ", exercise.minutes, " minutes");
    if (fs::exists(file)) {
      said.push_back("yours     " + task);
      continue;
    }
    fs::create_directories(file.parent_path());
    write_file(file, stub_of(formula_named(formulas, exercise.id)));
    said.push_back("new       " + task);
  }
  return said;
}

}  // namespace glassbert
