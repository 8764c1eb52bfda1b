#pragma once

#include <string>
#include <vector>

#include "app/explain_methods.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// What one method answered, with all that is printed beside it.
struct Answer {
  Method method;
  Explanation explanation;
  std::string objective;
  double value;  // of F in the unchanged run
  std::vector<std::string> tokens;
  std::vector<bool> is_special;            // T: [CLS], [SEP], [PAD]
  std::vector<std::string> rows, columns;  // labels; no rows for scores
  Cost cost;
};

// The names that an axis gives to `count` rows or columns.
std::vector<std::string> labels_of(Along axis, Index count, const std::vector<std::string>& tokens,
                                   const std::vector<std::string>& classes);

// {"method", "objective", "value", "tokens", "scores" or "matrix", "notes", "cost"} on one line.
std::string to_json(const Answer& answer);

// The same for people: a table of numbers, then a line for each note.
std::string to_table(const Answer& answer);

}  // namespace glassbert
