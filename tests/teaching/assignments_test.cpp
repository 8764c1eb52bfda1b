#include <filesystem>
#include <sstream>

#include "exercise.h"
#include "io/file.h"
#include "support/catch.h"

namespace fs = std::filesystem;
using namespace glassbert;

namespace {

// A row of an assignment's table of tasks: lesson, formula, points, minutes.
std::vector<Exercise> tasks_in(const std::string& text) {
  std::vector<Exercise> tasks;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    Exercise task{"", "", 0, 0};
    const bool is_row =
        static_cast<bool>(words >> task.lesson >> task.id >> task.points >> task.minutes) &&
        task.lesson.find_first_not_of("0123456789") == std::string::npos;
    if (is_row) tasks.push_back(task);
  }
  return tasks;
}

}  // namespace

TEST_CASE("what an assignment asks for is an exercise with these points and minutes") {
  const fs::path before = fs::current_path();
  fs::current_path(GLASSBERT_SOURCE_DIR);
  const std::vector<Exercise> exercises = all_exercises();
  fs::current_path(before);
  int tasks = 0;
  for (const auto& entry :
       fs::directory_iterator(fs::path(GLASSBERT_SOURCE_DIR) / "lessons/assignments")) {
    const std::string text = read_file(entry.path(), 1 << 20);
    for (const Exercise& task : tasks_in(text)) {
      INFO(entry.path().string() << ": " << task.lesson << " " << task.id);
      const auto found = std::ranges::find(exercises, task.id, &Exercise::id);
      REQUIRE(found != exercises.end());
      CHECK(found->lesson == task.lesson);
      CHECK(found->points == task.points);
      CHECK(found->minutes == task.minutes);
      ++tasks;
    }
  }
  CHECK(tasks > 0);
}
