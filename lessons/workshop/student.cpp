#include "student.h"

#include "core/check.h"
#include "core/file_error.h"
#include "formula.h"
#include "grade.h"
#include "shell/environment.h"
#include "shell/table.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

const std::string& only_word(StudentWords words, const char* what) {
  if (words.size() != 1) throw UsageError("workshop", join("it needs ", what), "say one");
  return words[0];
}

}  // namespace

void start_lesson(StudentWords words, Output& out) {
  const std::string& lesson = only_word(words, "the number of a lesson");
  for (const std::string& line : start(lesson)) out << line << '\n';
  out << "`make check-" << lesson << "` tests them.\n";
}

void grade_lesson(StudentWords words, Output& out) {
  const std::string& lesson = only_word(words, "the number of a lesson");
  if (!check_lesson(lesson, out)) {
    out.flush();
    throw FileError("lesson " + lesson, "not all tasks have passed",
                    "work/" + lesson + "/report.txt keeps how they stand");
  }
}

void show_solution(StudentWords words, Output& out) {
  const std::vector<Formula> formulas = all_formulas();
  const std::string& lesson = only_word(words, "the number of a lesson");
  for (const Exercise& exercise : exercises_of(lesson)) {
    const Formula& formula = formula_named(formulas, exercise.id);
    out << "// " << exercise.id << ": " << formula.source.string() << '\n';
    if (is_passed(exercise) || environment("REVEAL"))
      out << formula.function << '\n';
    else
      out << "// not passed yet: `make check-" << lesson << "` tests yours, `make solution-"
          << lesson << " REVEAL=1` shows this one all the same\n\n";
  }
}

void show_progress(StudentWords, Output& out) {
  Table table({"lesson", "exercise", "state", "points", "of"});
  int points = 0, full = 0;
  for (const Exercise& exercise : all_exercises()) {
    const bool is_done = is_passed(exercise);
    const bool is_begun = is_done || std::filesystem::exists(work_file(exercise));
    points += is_done ? exercise.points : 0;
    full += exercise.points;
    table.add({exercise.lesson, exercise.id,
               is_done    ? "passed"
               : is_begun ? "begun"
                          : "-",
               join(is_done ? exercise.points : 0), join(exercise.points)});
  }
  out << table.text() << points << " of " << full << " points\n";
}

// ID=FILE;ID=FILE;...: a list as CMake takes it.
void list_files(StudentWords words, Output& out) {
  const bool passed_only = only_word(words, "\"begun\" or \"passed\"") == "passed";
  std::string list;
  for (const Exercise& exercise : all_exercises())
    if (passed_only ? is_passed(exercise) : std::filesystem::exists(work_file(exercise)))
      list += (list.empty() ? "" : ";") + exercise.id + "=" + work_file(exercise).string();
  out << list << '\n';
}

}  // namespace glassbert
