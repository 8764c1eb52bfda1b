#pragma once

#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/page.h"
#include "draw/scale.h"

namespace glassbert {

// One score for each token of a sentence, as coloured cells with their numbers.
struct StripRow {
  std::string name;                 // to the left: what was computed, or whose row it is
  std::vector<std::string> tokens;  // T
  Tensor values;                    // (T)
  ScaleKind scale = ScaleKind::unit;
};

// Rows of scores over tokens, one below the other. A row with the same tokens as the row above does
// not repeat them; what is longer than a line goes on below, like text.
struct TokenStrip {
  Caption caption;
  std::vector<StripRow> rows;
  std::string value_name = "attention weight";
};

// Throws std::invalid_argument unless there is a row and each has as many values as tokens.
Canvas render(const TokenStrip& picture);

}  // namespace glassbert
