#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace glassbert {

// A lesson as the workshop sees it. All paths are relative to the project's folder.
struct Lesson {
  std::string name;               // "00-first-look"
  std::filesystem::path folder;   // lessons/NAME: what is committed
  std::filesystem::path program;  // build/lessons/NAME
  std::filesystem::path output;   // out/NAME: what a run leaves
};

// The lessons whose folder has a lesson.cpp, by number.
std::vector<Lesson> all_lessons();

// The names of the files in `folder` that end in `ending`, sorted.
std::vector<std::string> files_with(const std::filesystem::path& folder, const std::string& ending);

// What a lesson measured on one machine has such a name: nothing is compared with it.
bool is_measured(const std::string& file);

// What a run of a lesson left behind, besides its files.
struct LessonRun {
  int code;             // the exit code
  std::string printed;  // on standard output
  std::string error;    // on standard error
};

// Empties the lesson's output folder and runs its program with the default model and text.
LessonRun run_lesson(const Lesson& lesson);

// True when the lesson could not run because its model has not been fetched.
bool lacks_model(const LessonRun& run);

}  // namespace glassbert
