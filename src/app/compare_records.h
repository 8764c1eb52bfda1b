#pragma once

#include <string>
#include <vector>

#include "debate/model_difference.h"

namespace glassbert {

// The records of a comparison of two models, a text each.
struct Comparison {
  std::string first, second;  // the models' names
  std::vector<ComparedText> texts;
};

// A text's record as one line of JSON: text, models, jsd (L lists of A), within (L), and classes or
// words ({"tvd", "changed"}) where both models have such a head.
std::string record_of(const ComparedText& text, const std::string& first,
                      const std::string& second);

// Reads such lines, one shard's or several merged. Throws FileError for a line that is none.
Comparison read_comparison(const std::string& path);

}  // namespace glassbert
