// The workshop keeps the lessons true and serves who works in them. Started in the project's folder
// by the Makefile and the build:
//   check, accept, measure [NN...]   run lessons and compare, or take what they print as right
//   weave, chain                     write the functions into the READMEs; check every link
//   start, grade, solution NN        a student's way through the exercises of a lesson
//   progress                         how all exercises stand
// For the build:
//   stub, answer ID FILE             where an exercise begins; the reference as a student's file
//   cut SOURCE FILE ID...            the source without the functions of these formulas
//   same FILE FILE                   fails unless a lesson that prints the one may print the other
//   files begun|passed               the students' files, as ID=FILE;ID=FILE
#include <functional>
#include <map>
#include <span>

#include "accept.h"
#include "chain.h"
#include "claims.h"
#include "compare.h"
#include "core/check.h"
#include "core/file_error.h"
#include "inspect.h"
#include "io/file.h"
#include "lines.h"
#include "packing.h"
#include "shell/run_main.h"
#include "shell/usage_error.h"
#include "shown.h"
#include "student.h"

namespace glassbert {
namespace {

using Words = std::span<const std::string>;

std::vector<Lesson> chosen_lessons(Words numbers) {
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

void check_lessons(Words numbers, Output& out) {
  const std::vector<Lesson> lessons = chosen_lessons(numbers);
  if (!packs_as_committed())
    out << "NOTE    this system's stb_image_write packs pictures otherwise: pixels are compared\n";
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

void accept_lessons(Words numbers, Output& out) {
  weave_all();
  for (const Lesson& lesson : chosen_lessons(numbers)) {
    accept(lesson);
    out << "accepted " << lesson.name << ": look at the difference (git diff)\n";
    out.flush();
  }
  weave_claims();  // they take numbers from what lessons print
}

void weave(Words, Output&) {
  weave_all();
  weave_claims();
}

void measure_lessons(Words numbers, Output& out) {
  for (const Lesson& lesson : chosen_lessons(numbers))
    if (take_measurements(lesson)) out << "measured " << lesson.name << '\n';
}

void check_chain(Words, Output& out) {
  const std::vector<std::string> faults = chain_faults();
  for (const std::string& fault : faults) out << fault << '\n';
  out.flush();
  if (!faults.empty())
    throw FileError("chain", join(faults.size(), " links are broken"), "see the lines above");
}

void write_stub(Words words, Output&) {
  check(words.size() == 2, "workshop: stub needs a formula and a file");
  write_file(words[1], stub_of(formula_named(all_formulas(), words[0])));
}

void write_answer(Words words, Output&) {
  check(words.size() == 2, "workshop: answer needs a formula and a file");
  write_file(words[1], answer_of(formula_named(all_formulas(), words[0])));
}

void write_cut(Words words, Output&) {
  check(words.size() >= 3, "workshop: cut needs a source, a file and formulas");
  const std::vector<std::string> ids(words.begin() + 2, words.end());
  write_file(words[1], cut_out(read_text_file(words[0]), ids));
}

void compare(Words words, Output&) {
  check(words.size() == 2, "workshop: same needs two files");
  const auto difference = first_difference(read_text_file(words[0]), read_text_file(words[1]));
  if (difference) throw FileError(words[1], *difference, "");
}

void run(const std::vector<std::string>& words, Output& out) {
  using Verb = std::function<void(Words, Output&)>;
  const std::map<std::string, Verb> verbs{{"check", check_lessons},     {"accept", accept_lessons},
                                          {"measure", measure_lessons}, {"weave", weave},
                                          {"chain", check_chain},       {"start", start_lesson},
                                          {"grade", grade_lesson},      {"solution", show_solution},
                                          {"progress", show_progress},  {"files", list_files},
                                          {"stub", write_stub},         {"answer", write_answer},
                                          {"cut", write_cut},           {"same", compare}};
  const auto verb = verbs.find(words.empty() ? "nothing" : words[0]);
  if (verb == verbs.end())
    throw UsageError(words.empty() ? "nothing" : words[0], "it is no verb of the workshop",
                     "lessons/workshop/main.cpp lists them");
  verb->second(Words(words).subspan(1), out);
}

}  // namespace
}  // namespace glassbert

int main(int argc, char** argv) { return glassbert::run_main(argc, argv, glassbert::run); }
