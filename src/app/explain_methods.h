#pragma once

#include <string>
#include <vector>

#include "draw/scale.h"
#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// What --method names. To add a method: its file in src/explain or src/debate, and its line in
// explain_methods.cpp.
struct Method {
  std::string name;
  Explanation (*run)(Question& question, const Choices& choices);
  std::string flags;  // of choice_flags, those that it reads: "layer head position"
  ScaleKind scale;    // of its numbers: shares of one, never negative, or of either sign
  bool in_stack;      // whether it is part of `all`: a number a token, from the input alone
  std::string summary;

  bool reads(const std::string& flag) const;  // "--layer"
};

// All methods, in the order in which --help lists them.
const std::vector<Method>& all_methods();

// The methods that --method names, each once: one name, several, or `all`. Throws UsageError for
// one that is not there, with the nearest that is.
std::vector<Method> methods_named(const std::vector<std::string>& names);

}  // namespace glassbert
