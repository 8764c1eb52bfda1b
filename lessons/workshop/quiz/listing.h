#pragma once

#include <filesystem>
#include <string>

#include "core/real.h"
#include "formula.h"

namespace glassbert::quiz {

// Each line four spaces to the right.
std::string indented(const std::string& lines);

// The function of that name in a source file, from the comment above it to its closing brace.
// Throws FileError where there is none.
std::string function_text(const std::filesystem::path& source, const std::string& name);

// A change that makes a function of src/ wrong in one line.
struct Change {
  std::string id;        // of the formula
  std::string from, to;  // in the one line of the function in which `from` stands
  std::string mutant;    // the same mistake in tests/mutants/ID/, "" where there is none
  std::string why;       // what it does to the result
};

// The function as it stands in src/ now, with one line changed.
struct Listing {
  std::string text;    // its lines, numbered from 1
  Index wrong;         // the number of the changed line
  Index lines;         // how many there are
  std::string source;  // where the unchanged line stands: "src/math/softmax.cpp:18"
  std::string right;   // the unchanged line
};

// Throws FileError unless `from` stands in exactly one line of the function, once: the source has
// moved on and the change must follow it.
Listing changed(const std::vector<Formula>& formulas, const Change& change);

}  // namespace glassbert::quiz
