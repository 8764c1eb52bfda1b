// The workshop keeps the lessons true: `workshop check` runs them and compares, `workshop accept`
// takes what they print and draw as right, `workshop measure` what they measured here. Each takes
// the numbers of lessons; without any, all. Started in the project's folder (`make lessons`, ...).
#include <span>

#include "core/check.h"
#include "core/file_error.h"
#include "inspect.h"
#include "shell/run_main.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

std::vector<Lesson> chosen_lessons(std::span<const std::string> numbers) {
  if (numbers.empty()) return all_lessons();
  std::vector<Lesson> chosen;
  for (const std::string& number : numbers) {
    const std::size_t before = chosen.size();
    for (const Lesson& lesson : all_lessons())
      if (lesson.name.substr(0, 2) == number) chosen.push_back(lesson);
    if (chosen.size() == before)
      throw UsageError(number, "there is no such lesson", "lessons/README.md lists them");
  }
  return chosen;
}

// A file that is missing or can't be read is a fault like any other.
Findings findings_of(const Lesson& lesson) {
  try {
    return inspect(lesson);
  } catch (const FileError& error) {
    return {{error.what()}, ""};
  }
}

void check_lessons(const std::vector<Lesson>& lessons, Output& out) {
  int wrong = 0;
  for (const Lesson& lesson : lessons) {
    const Findings findings = findings_of(lesson);
    if (!findings.skipped.empty())
      out << "SKIPPED " << lesson.name << ": " << findings.skipped << '\n';
    for (const std::string& fault : findings.faults)
      out << "WRONG   " << lesson.name << ": " << fault << '\n';
    if (findings.faults.empty() && findings.skipped.empty())
      out << "right   " << lesson.name << '\n';
    out.flush();
    if (!findings.faults.empty()) ++wrong;
  }
  if (wrong > 0)
    throw FileError("lessons", join(wrong, " of ", lessons.size(), " are wrong"),
                    "see the lines above");
}

void accept_lessons(const std::vector<Lesson>& lessons, Output& out) {
  for (const Lesson& lesson : lessons) {
    accept(lesson);
    out << "accepted " << lesson.name << ": look at the difference (git diff)\n";
    out.flush();
  }
}

void run(const std::vector<std::string>& words, Output& out) {
  const std::string verb = words.empty() ? "nothing" : words[0];
  if (verb != "check" && verb != "accept" && verb != "measure")
    throw UsageError(verb, "it is no verb of the workshop", "say check, accept or measure");
  const std::vector<Lesson> lessons = chosen_lessons(std::span(words).subspan(1));
  if (verb == "check") return check_lessons(lessons, out);
  if (verb == "accept") return accept_lessons(lessons, out);
  for (const Lesson& lesson : lessons)
    if (take_measurements(lesson)) out << "measured " << lesson.name << '\n';
}

}  // namespace
}  // namespace glassbert

int main(int argc, char** argv) { return glassbert::run_main(argc, argv, glassbert::run); }
