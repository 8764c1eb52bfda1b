#pragma once

#include <span>
#include <string>

#include "shell/output.h"

namespace glassbert {

// The verbs of the workshop that serve a student. `words` is what was typed after the verb: the
// number of a lesson, but for the last two.
using StudentWords = std::span<const std::string>;

void start_lesson(StudentWords words, Output& out);   // puts the stubs into work/
void grade_lesson(StudentWords words, Output& out);   // throws FileError below full marks
void show_solution(StudentWords words, Output& out);  // of what has passed; of all with REVEAL=1
void show_progress(StudentWords, Output& out);        // how all exercises stand
void list_files(StudentWords words, Output& out);     // "begun" or "passed", as ID=FILE;ID=FILE

}  // namespace glassbert
