#pragma once

#include <string>
#include <vector>

namespace glassbert {

// What is broken in the chain from each formula to its function, tests, exercise and mutants, a
// line for each: where, what, how to mend it. A whole chain is:
//   the display formula in exactly one lesson, under <!-- eq ID -->, with a table of its symbols,
//   all of them in NOTATION.md; the function, woven in beneath; a spec test tagged [ID] in
//   tests/spec; a difference test in tests/gradient where ID ends in .grad; and where it is an
//   exercise: the formula in that lesson, hints, at least two mutants, no file-local helper.
// And every deviation in DEVIATIONS.md names a test that exists.
std::vector<std::string> chain_faults();

}  // namespace glassbert
