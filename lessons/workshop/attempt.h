#pragma once

#include <string>

#include "exercise.h"

namespace glassbert {

// What came of building and testing one exercise.
struct Attempt {
  std::string
      symptom;  // "": it passed; "compile", "missing", "not written", "crash", or the failed test
  std::string message;  // one or a few lines for the student
};

// Builds the tests of the exercise with work/NN/FUNCTION.cpp in place of the reference, in
// build/work, and runs them in the order in which they stand until one fails. A test that takes
// longer than 20 s of processor time has failed.
Attempt attempt(const Exercise& exercise);

// Says in words what the compiler or the linker printed: the first error, and for a function that
// was not found where it is declared.
std::string translate_build_log(const std::string& log, const Exercise& exercise);

// The first test that failed in what Catch2's XML reporter wrote, and what it said. Both empty: all
// passed.
Attempt first_failure(const std::string& xml);

}  // namespace glassbert
