#pragma once

#include <string>
#include <vector>

#include "exercise.h"
#include "shell/output.h"

namespace glassbert {

// How a task stands: what work/NN/report.txt keeps of it.
struct Standing {
  std::string id;
  bool has_passed = false;
  int points = 0;
  std::string hash;     // of the file that was tried
  std::string symptom;  // the test that failed, or "compile"; "" when it passed
  int failures = 0;     // in a row with this symptom: so many hints were shown
};

// The standings in a lesson's report; none where it was never checked.
std::vector<Standing> read_report(const std::string& lesson);

// True when the student's file has passed and is still the same.
bool is_passed(const Exercise& exercise);

// Builds each of a lesson's tasks with the student's file in place of the reference, runs its tests
// and prints a row for each: points, the first expectation that failed, the next hint. Writes the
// report. Returns true at full marks.
bool check_lesson(const std::string& lesson, Output& out);

}  // namespace glassbert
