#pragma once

#include <string>
#include <vector>

#include "lesson.h"

namespace glassbert {

// What an inspection found: a line for each fault, and why something could not be checked here
// (empty: all was).
struct Findings {
  std::vector<std::string> faults;
  std::string skipped;
};

// Runs the lesson and compares what it printed and drew with what is committed: expected.txt, every
// CSV, the README's woven text, headings and pictures. Draws every committed picture again from its
// committed CSV, byte for byte. Without the lesson's model, does all that needs no run.
Findings inspect(const Lesson& lesson);

}  // namespace glassbert
