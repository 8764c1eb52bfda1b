#pragma once

#include <string>
#include <vector>

#include "app/explain_methods.h"

namespace glassbert {

// What `all` means for one input: exact Shapley values, the judge of the others, belong to it where
// the text is short enough for them, and what would take longer than all others together is left
// out. Methods that were named by themselves stay.
struct FittedMethods {
  std::vector<Method> methods;
  std::vector<std::string>
      left_out;  // "attention-flow: all pairs of 200 tokens take too long; ..."
};
FittedMethods fit_to_input(const std::vector<std::string>& names, const Question& question,
                           const Choices& choices);

}  // namespace glassbert
