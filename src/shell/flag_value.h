#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/real.h"

namespace glassbert {

// Each reads the text of a flag's value and throws a UsageError that names the flag, the text and
// what was expected. Bounds are included; the largest number there is stands for no upper bound.
Index integer_value(std::string_view flag, const std::string& text, Index low, Index high);
double number_value(std::string_view flag, const std::string& text, double low, double high);

// Numbers between commas: "16,32,128".
std::vector<Index> integer_list(std::string_view flag, const std::string& text, Index low,
                                Index high);

// The text itself, which must be one of `choices`.
std::string choice_value(std::string_view flag, const std::string& text,
                         const std::vector<std::string>& choices);

}  // namespace glassbert
