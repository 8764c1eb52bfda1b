#include "accept.h"

#include <cstdlib>

#include "core/file_error.h"
#include "io/file.h"
#include "lines.h"
#include "readme.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

// "make measured, 2026-11-23, commit 1a2b3c4, PROCESSOR, 2 cores"
std::string where_and_when(const Lesson& lesson) {
  const std::string path = lesson.output / "where.txt";
  const std::string command =
      "echo \"make measured, $(date +%F), commit $(git rev-parse --short HEAD), "
      "$(sed -n 's/^model name.*: //p' /proc/cpuinfo | head -n 1), "
      "$(getconf _NPROCESSORS_ONLN) cores\" > " +
      path;
  if (std::system(command.c_str()) != 0)
    throw FileError(path, "it can't be written", "is there a shell?");
  return read_text_file(path);
}

// A lesson whose measurements are no part of its program has a script for them, which is given the
// folder for its files. What it says goes to the terminal: it may take an hour.
void run_script(const Lesson& lesson) {
  const fs::path script = lesson.folder / "measure";
  if (fs::exists(script) &&
      std::system((script.string() + ' ' + lesson.output.string()).c_str()) != 0)
    throw FileError(script, "it failed", "see the lines above");
}

}  // namespace

void accept(const Lesson& lesson) {
  const LessonRun run = run_lesson(lesson);
  if (run.code != 0)
    throw FileError(lesson.name, "it can't be run", run.error.substr(0, run.error.find('\n')));
  write_file(lesson.folder / "expected.txt", run.printed);
  for (const char* ending : {".csv", ".png"})
    for (const std::string& name : files_with(lesson.output, ending))
      if (!is_measured(name))
        write_file(lesson.folder / name, read_text_file(lesson.output / name));
  const fs::path readme = lesson.folder / "README.md";
  write_file(readme, weave(read_text_file(readme), "expected.txt", run.printed, readme));
}

bool take_measurements(const Lesson& lesson) {
  const LessonRun run = run_lesson(lesson);
  if (run.code != 0)
    throw FileError(lesson.name, "it can't be run", run.error.substr(0, run.error.find('\n')));
  run_script(lesson);
  for (const char* ending : {".csv", ".png"})
    for (const std::string& name : files_with(lesson.output, ending))
      if (is_measured(name)) write_file(lesson.folder / name, read_text_file(lesson.output / name));
  bool is_any = false;
  for (const std::string& name : files_with(lesson.output, ".txt")) {
    if (!is_measured(name)) continue;
    const std::string text = where_and_when(lesson) + read_text_file(lesson.output / name);
    write_file(lesson.folder / name, text);
    const fs::path readme = lesson.folder / "README.md";
    write_file(readme, weave(read_text_file(readme), name, text, readme));
    is_any = true;
  }
  return is_any;
}

}  // namespace glassbert
