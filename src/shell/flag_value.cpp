#include "shell/flag_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "core/check.h"
#include "core/utf8.h"
#include "io/number_text.h"
#include "shell/suggest.h"
#include "shell/usage_error.h"

namespace glassbert {
namespace {

std::optional<Index> parse_integer(const std::string& text) {
  Index number = 0;
  const char* end = text.data() + text.size();
  const std::from_chars_result result = std::from_chars(text.data(), end, number);
  return result.ec == std::errc() && result.ptr == end ? std::optional(number) : std::nullopt;
}

std::optional<double> parse_finite(const std::string& text) {
  const std::optional<double> number = parse_number(text);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

UsageError wrong_value(std::string_view flag, const std::string& text, const std::string& what,
                       const std::string& hint) {
  return UsageError(std::string(flag), join('"', printable(text), "\" ", what), hint);
}

template <class Number>
Number in_range(std::string_view flag, const std::string& text, const std::optional<Number>& number,
                Number low, Number high, const char* kind) {
  if (number && *number >= low && *number <= high) return *number;
  const bool unbounded = high == std::numeric_limits<Number>::max();
  throw wrong_value(
      flag, text, number ? "is out of range" : join("is no ", kind),
      unbounded ? join("give ", low, " or more") : join("give one from ", low, " to ", high));
}

}  // namespace

Index integer_value(std::string_view flag, const std::string& text, Index low, Index high) {
  return in_range(flag, text, parse_integer(text), low, high, "whole number");
}

double number_value(std::string_view flag, const std::string& text, double low, double high) {
  return in_range(flag, text, parse_finite(text), low, high, "number");
}

std::vector<Index> integer_list(std::string_view flag, const std::string& text, Index low,
                                Index high) {
  std::vector<Index> numbers;
  std::size_t begin = 0;
  while (true) {
    const std::size_t comma = text.find(',', begin);
    numbers.push_back(integer_value(flag, text.substr(begin, comma - begin), low, high));
    if (comma == std::string::npos) return numbers;
    begin = comma + 1;
  }
}

std::string choice_value(std::string_view flag, const std::string& text,
                         const std::vector<std::string>& choices) {
  if (std::ranges::find(choices, text) != choices.end()) return text;
  if (const auto meant = nearest(text, choices))
    throw wrong_value(flag, text, "is no choice", "did you mean " + *meant + "?");
  std::string list;
  for (const std::string& choice : choices) list += (list.empty() ? "" : ", ") + choice;
  throw wrong_value(flag, text, "is no choice", "the choices are " + list);
}

}  // namespace glassbert
