// Questions on the two papers and the course, with numbers of your own. Started in the project's
// folder by `make quiz`; --help lists the flags.
#include <limits>

#include "bank.h"
#include "core/check.h"
#include "core/parallel.h"
#include "io/file.h"
#include "session.h"
#include "sheet.h"
#include "shell/arguments.h"
#include "shell/environment.h"
#include "shell/run_main.h"

namespace glassbert::quiz {
namespace {

const Usage usage{
    .verb = "quiz",
    .summary = "asks what attention weights say and what they don't, and explains each answer",
    .plain = "",
    .plain_limit = 0,
    .flags = {{"--seed", "N", "other numbers for the same questions (1)"},
              {"--part", "PART", "only one part; --parts lists them"},
              {"--parts", "", "the parts and how many questions each has"},
              {"--again", "", "forget the answers given before"},
              {"--export", "FILE", "write a sheet to print, and its key beside it"},
              {"--models", "DIR", "where world-sentiment and its relatives are (data)"}},
    .example = "build/quiz --part weights --seed 2"};

void list_parts(Output& out) {
  for (const Part& part : all_parts())
    out << join(part.name, ": ", part.title, ", ", part.entries.size(), " questions\n");
}

std::vector<Part> chosen_parts(const Arguments& arguments) {
  std::vector<std::string> names;
  for (const Part& part : all_parts()) names.push_back(part.name);
  const auto chosen = arguments.choice("--part", names);
  std::vector<Part> parts = all_parts();
  if (chosen) std::erase_if(parts, [&](const Part& part) { return part.name != *chosen; });
  return parts;
}

void forget_answers(const Setting& setting, const Progress& progress) {
  std::vector<std::string> ids;
  for (const Part& part : setting.parts)
    for (const Entry& entry : part.entries) ids.push_back(entry.id);
  progress.forget(setting.seed, ids);
}

void run(const std::vector<std::string>& words, Output& out) {
  set_thread_count(1);  // nothing here is large enough for two
  if (asks_for_help(words)) {
    const std::string page = help_page(usage);
    out << "usage: build/quiz [FLAGS]" << page.substr(page.find('\n'));
    return;
  }
  const Arguments arguments(usage, words);
  if (arguments.given("--parts")) return list_parts(out);
  const auto most = std::numeric_limits<Index>::max();
  const Setting setting{
      static_cast<std::uint64_t>(arguments.integer("--seed", 0, most).value_or(1)),
      chosen_parts(arguments), arguments.value("--models").value_or("data"), lesson_output("quiz")};
  if (const auto path = arguments.value("--export")) {
    const Sheet sheet = make_sheet(setting);
    write_file(*path, sheet.questions);
    write_file(key_path(*path), sheet.key);
    out << "written: " << *path << "\nits key: " << key_path(*path).string() << '\n';
    return;
  }
  const Progress progress("work/quiz.txt");
  if (arguments.given("--again")) forget_answers(setting, progress);
  run_session(setting, progress, out);
}

}  // namespace
}  // namespace glassbert::quiz

int main(int argc, char** argv) { return glassbert::run_main(argc, argv, glassbert::quiz::run); }
