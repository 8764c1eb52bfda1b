#include "question.h"

#include <array>
#include <cctype>
#include <cmath>

#include "core/check.h"
#include "core/utf8.h"
#include "draw/number_text.h"
#include "io/number_text.h"
#include "lines.h"

namespace glassbert::quiz {
namespace {

// A number as people write it with a pencil: 0.25, .25, 1/4, 25%.
std::optional<double> typed_number(const std::string& word) {
  if (word.ends_with('%')) {
    const auto percents = parse_number(word.substr(0, word.size() - 1));
    return percents ? std::optional(*percents / 100) : std::nullopt;
  }
  const std::size_t slash = word.find('/');
  if (slash == std::string::npos) return parse_number(word.starts_with('.') ? "0" + word : word);
  const auto above = parse_number(word.substr(0, slash)),
             below = parse_number(word.substr(slash + 1));
  if (!above || !below || *below == 0) return std::nullopt;
  return *above / *below;
}

// "b", "B" or "b)".
std::optional<double> typed_letter(std::string word, std::size_t options) {
  if (word.ends_with(')')) word.pop_back();
  if (word.size() != 1) return std::nullopt;
  const int place = std::tolower(static_cast<unsigned char>(word[0])) - 'a';
  if (place < 0 || place >= static_cast<int>(options)) return std::nullopt;
  return place;
}

std::string last_letter(const Question& question) {
  return {static_cast<char>('a' + question.options.size() - 1)};
}

std::optional<double> typed(const Question& question, const Field& field, const std::string& word) {
  if (field.type == Field::Type::letter) return typed_letter(word, question.options.size());
  const auto number = typed_number(word);
  if (!number || !std::isfinite(*number)) return std::nullopt;
  if (field.type == Field::Type::whole && *number != std::floor(*number)) return std::nullopt;
  return number;
}

// "a letter from a to d", "a whole number", "a number, within 0.01".
std::string kind_of(const Question& question, const Field& field) {
  if (field.type == Field::Type::letter) return "a letter from a to " + last_letter(question);
  if (field.tolerance == 0) return "a whole number";
  return "a number, within " + general_text(field.tolerance, 3);
}

}  // namespace

std::string_view name_of(Kind kind) {
  static constexpr std::array<std::string_view, kinds> names{
      "choose", "compute", "predict", "find the wrong line", "read the heatmap", "forecast"};
  return names.at(static_cast<std::size_t>(kind));
}

Verdict judge(const Question& question, std::string_view line) {
  const std::vector<std::string> words = words_in(line);
  if (words.size() != question.fields.size())
    return {join("wanted: ", wanted(question), "; got \"", printable(line), "\""), false, {}};
  Verdict verdict{"", true, {}};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Field& field = question.fields[i];
    const std::optional<double> value = typed(question, field, words[i]);
    if (!value)
      return {join("\"", printable(words[i]), "\" is not ", kind_of(question, field)), false, {}};
    // What was rounded to the last digit of the tolerance still counts.
    if (std::abs(*value - field.value) <= field.tolerance * (1 + 1e-6)) continue;
    verdict.is_right = false;
    verdict.wrong_fields.push_back(field.name);
  }
  return verdict;
}

std::string wanted(const Question& question) {
  if (question.fields.size() == 1) return kind_of(question, question.fields[0]);
  std::string all;
  for (const Field& field : question.fields)
    all += (all.empty() ? "" : " | ") + field.name + " (" + kind_of(question, field) + ")";
  return all + ", with spaces between";
}

std::string right_answer(const Question& question) {
  std::string all;
  for (const Field& field : question.fields) {
    if (!all.empty()) all += ' ';
    if (field.type == Field::Type::letter)
      all += static_cast<char>('a' + static_cast<int>(field.value));
    else
      all += general_text(field.value, 4);
  }
  return all;
}

}  // namespace glassbert::quiz
