#include "grade.h"

#include <algorithm>
#include <charconv>

#include "attempt.h"
#include "core/check.h"
#include "core/file_error.h"
#include "fingerprint.h"
#include "hints.h"
#include "io/file.h"
#include "lesson.h"
#include "lines.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

fs::path report_path(const std::string& lesson) { return fs::path("work") / lesson / "report.txt"; }

// Says whether the file is still the one that was tried.
std::string hash_of(const fs::path& file) {
  return fs::exists(file) ? fingerprint(read_text_file(file)) : "none";
}

int number_in(const std::string& word) {
  int value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  return value;
}

// A row of the report: id, state, points, hash, failures, symptom.
std::string row_of(const Standing& standing) {
  return join(standing.id, " ", standing.has_passed ? "passed" : "open", " ", standing.points, " ",
              standing.hash, " ", standing.failures, " ", standing.symptom, "\n");
}

Standing standing_in(const std::string& row) {
  const std::vector<std::string> words = words_in(row);
  Standing standing;
  if (words.size() < 5) return standing;
  standing = {words[0], words[1] == "passed", number_in(words[2]), words[3],
              "",       number_in(words[4])};
  for (std::size_t i = 5; i < words.size(); ++i) standing.symptom += (i > 5 ? " " : "") + words[i];
  return standing;
}

Standing standing_of(const std::vector<Standing>& report, const std::string& id) {
  const auto found = std::ranges::find(report, id, &Standing::id);
  return found == report.end() ? Standing{id, false, 0, "", "", 0} : *found;
}

std::string hints_text(const std::string& lesson) {
  for (const Lesson& candidate : all_lessons())
    if (candidate.name.starts_with(lesson + "-"))
      return read_text_file(candidate.folder / "hints.md");
  return "";
}

Standing grade(const Exercise& exercise, const Standing& before, const Attempt& tried) {
  Standing now{
      exercise.id, tried.symptom.empty(), 0, hash_of(work_file(exercise)), tried.symptom, 0};
  if (now.has_passed)
    now.points = exercise.points;
  else
    now.failures = tried.symptom == before.symptom ? before.failures + 1 : 1;
  return now;
}

void print(const Exercise& exercise, const Standing& now, const Attempt& tried,
           const std::string& hints, Output& out) {
  out << (now.has_passed ? "passed  " : "open    ") << exercise.id << "  " << now.points << " of "
      << exercise.points << " points\n";
  if (now.has_passed) return;
  if (tried.symptom.starts_with(exercise.id)) out << "  test: " << tried.symptom << '\n';
  out << "  " << tried.message << '\n';
  if (const std::string hint = hint_for(hints, exercise.id, tried.symptom, now.failures);
      !hint.empty())
    out << "  hint: " << hint << '\n';
}

}  // namespace

std::vector<Standing> read_report(const std::string& lesson) {
  std::vector<Standing> report;
  if (!fs::exists(report_path(lesson))) return report;
  for (const std::string& line : lines_of(read_text_file(report_path(lesson))))
    if (const Standing standing = standing_in(line); !standing.id.empty() && standing.id != "#")
      report.push_back(standing);
  return report;
}

bool is_passed(const Exercise& exercise) {
  const Standing standing = standing_of(read_report(exercise.lesson), exercise.id);
  return standing.has_passed && standing.hash == hash_of(work_file(exercise));
}

bool check_lesson(const std::string& lesson, Output& out) {
  const std::vector<Standing> before = read_report(lesson);
  const std::string hints = hints_text(lesson);
  int points = 0, full = 0;
  std::string report;
  for (const Exercise& exercise : exercises_of(lesson)) {
    const Attempt tried = attempt(exercise);
    const Standing now = grade(exercise, standing_of(before, exercise.id), tried);
    print(exercise, now, tried, hints, out);
    out.flush();
    points += now.points;
    full += exercise.points;
    report += row_of(now);
  }
  const std::string sum = join(points, " of ", full, " points");
  out << "lesson " << lesson << ": " << sum << '\n';
  fs::create_directories(report_path(lesson).parent_path());
  write_file(report_path(lesson),
             "# lesson " + lesson + ": " + sum + "\n" +
                 "# formula, state, points, hash of the file, failures in a row, failed test\n" +
                 report);
  return points == full;
}

}  // namespace glassbert
