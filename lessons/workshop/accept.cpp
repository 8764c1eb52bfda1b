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
  if (!fs::exists(lesson.output / "measured.txt")) return false;
  for (const char* ending : {".csv", ".png"})
    for (const std::string& name : files_with(lesson.output, ending))
      if (is_measured(name)) write_file(lesson.folder / name, read_text_file(lesson.output / name));
  const std::string text = where_and_when(lesson) + read_text_file(lesson.output / "measured.txt");
  write_file(lesson.folder / "measured.txt", text);
  const fs::path readme = lesson.folder / "README.md";
  write_file(readme, weave(read_text_file(readme), "measured.txt", text, readme));
  return true;
}

}  // namespace glassbert
