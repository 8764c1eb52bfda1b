#pragma once

#include "lesson.h"

namespace glassbert {

// Runs the lesson and takes what it prints and draws as right: writes expected.txt, the pictures
// with their CSV, and the README's woven text. Throws FileError where the lesson fails.
void accept(const Lesson& lesson);

// Runs the lesson, and the script `measure` in its folder where there is one, and takes what they
// measured on this machine: the files of its output whose names begin with "measured", texts under
// a line that says where and when, woven into the README. They are facts of one machine, so that
// nothing is compared with them; `inspect` only sees that the README shows them and that the
// pictures are drawn from their CSV. True when there was anything.
bool take_measurements(const Lesson& lesson);

}  // namespace glassbert
