#pragma once

#include <string>
#include <vector>

#include "exercise.h"
#include "formula.h"

namespace glassbert {

// A lesson's README with the functions of src/ as they stand there now, each between its markers:
//   <!-- code softmax.rows -->
//   <!-- end of softmax.rows -->
// A function that is an exercise is folded away. Throws FileError that names `path` where an end is
// missing or a function does not exist.
std::string weave_code(const std::string& readme, const std::string& path,
                       const std::vector<Formula>& formulas,
                       const std::vector<Exercise>& exercises);

// Writes the functions anew into every lesson's README.
void weave_all();

// What is broken in the chain from each formula to its function, tests, exercise and mutants, a
// line for each: where, what, how to mend it. A whole chain is:
//   the display formula in exactly one lesson, under <!-- eq ID -->, with a table of its symbols,
//   all of them in NOTATION.md; the function, woven in beneath; a spec test tagged [ID] in
//   tests/spec; a difference test in tests/gradient where ID ends in .grad; and where it is an
//   exercise: the formula in that lesson, hints, at least two mutants, no file-local helper.
// And every deviation in DEVIATIONS.md names a test that exists.
std::vector<std::string> chain_faults();

}  // namespace glassbert
