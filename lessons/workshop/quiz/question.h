#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "draw/heatmap.h"

namespace glassbert::quiz {

// The kinds of questions. forecast: what will the model decide?
enum class Kind { choose, compute, predict, wrong_line, heatmap, forecast };
inline constexpr int kinds = 6;

std::string_view name_of(Kind kind);

// One thing that is typed in answer: the letter of an option (value 0 is a), a whole number, or a
// number that counts as right up to a tolerance.
struct Field {
  enum class Type { letter, whole, number };
  std::string name;  // "the largest weight, divided"
  Type type;
  double value;
  double tolerance = 0;
};

// What can be chosen, and why it is right or wrong.
struct Option {
  std::string text;
  std::string why;
};

// A question as it is asked, with its answer.
struct Question {
  std::string id;  // "scaling.top"
  Kind kind;
  std::string part;
  std::string text;             // paragraphs; a line that begins with a space is kept as it is
  std::vector<Option> options;  // a), b), ...
  std::vector<Field> fields;    // what is typed, in this order
  std::string explanation;      // likewise paragraphs
  std::vector<std::string> formulas;  // whose lesson and code line the explanation names
  std::optional<Heatmap> picture;
  std::string condition = "";  // of a forecast: what the reader could see
};

// What becomes of a typed line. `fault` says why it is no answer at all ("z is no letter from a to
// d"); else `is_right`, and of an answer with several fields which ones are wrong.
struct Verdict {
  std::string fault;
  bool is_right = false;
  std::vector<std::string> wrong_fields;
};
Verdict judge(const Question& question, std::string_view line);

// What is to be typed, in words: "a number, within 0.01"; of several fields "the line (a whole
// number) | the reason (a letter from a to d), with spaces between".
std::string wanted(const Question& question);

// The right answer as it could be typed: "0.576 b".
std::string right_answer(const Question& question);

}  // namespace glassbert::quiz
