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

// Runs the lesson and takes what it prints and draws as right: writes expected.txt, the pictures
// with their CSV, and the README's woven text. Throws FileError where the lesson fails.
void accept(const Lesson& lesson);

// Runs the lesson and, where it measures, takes what it measured on this machine: the files of its
// output whose names begin with "measured", the text under a line that says where and when, woven
// into the README. They are facts of one machine, so that nothing is compared with them; `inspect`
// only sees that the README shows them and that the pictures are drawn from their CSV. True when
// there was anything.
bool take_measurements(const Lesson& lesson);

}  // namespace glassbert
