#include "lesson.h"

#include <sys/wait.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>

#include "core/file_error.h"
#include "io/file.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_output = 1 << 24;

// NN-name, in letters that need no quotes in a command.
bool is_lesson_name(const std::string& name) {
  const auto is_plain = [](unsigned char c) { return std::isalnum(c) || c == '-'; };
  return name.size() > 3 && std::isdigit(static_cast<unsigned char>(name[0])) &&
         std::isdigit(static_cast<unsigned char>(name[1])) && name[2] == '-' &&
         std::ranges::all_of(name, is_plain);
}

}  // namespace

std::vector<Lesson> all_lessons() {
  std::vector<Lesson> lessons;
  for (const fs::directory_entry& entry : fs::directory_iterator("lessons")) {
    const std::string name = entry.path().filename();
    if (is_lesson_name(name) && fs::exists(entry.path() / "lesson.cpp"))
      lessons.push_back(
          {name, entry.path(), fs::path("build/lessons") / name, fs::path("out") / name});
  }
  std::ranges::sort(lessons, {}, &Lesson::name);
  return lessons;
}

std::vector<std::string> files_with(const fs::path& folder, const std::string& ending) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ending) names.push_back(entry.path().filename());
  std::ranges::sort(names);
  return names;
}

bool is_measured(const std::string& file) { return file.starts_with("measured"); }

LessonRun run_lesson(const Lesson& lesson) {
  if (!fs::exists(lesson.program))
    throw FileError(lesson.program, "the lesson is not built",
                    "`make lessons` builds and checks it");
  fs::remove_all(lesson.output);
  fs::create_directories(lesson.output);
  const std::string printed = lesson.output / "printed.txt", error = lesson.output / "error.txt";
  const std::string command =
      "MODEL= TEXT= " + lesson.program.string() + " < /dev/null > " + printed + " 2> " + error;
  const int status = std::system(command.c_str());
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return {code, read_file(printed, longest_output), read_file(error, longest_output)};
}

bool lacks_model(const LessonRun& run) {
  const bool names_command = run.error.find("`make minilm`") != std::string::npos ||
                             run.error.find("`make bert-base`") != std::string::npos;
  return run.code == 1 && names_command;
}

}  // namespace glassbert
