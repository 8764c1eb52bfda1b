#include "compare.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/check.h"
#include "core/utf8.h"
#include "io/number_text.h"

namespace glassbert {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }

// Where a word ends although no space follows, so that "(0.5," holds the number 0.5.
bool is_bracket(char c) {
  return std::string_view("()[]{}<>,;:=|%\"'`*").find(c) != std::string_view::npos;
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  std::size_t at = 0;
  while (at < line.size()) {
    const std::size_t begin = at++;
    if (is_space(line[begin])) continue;
    if (!is_bracket(line[begin]))
      while (at < line.size() && !is_space(line[at]) && !is_bracket(line[at])) ++at;
    words.push_back(line.substr(begin, at - begin));
  }
  return words;
}

std::optional<double> rounded_number(std::string_view word) {
  const bool is_whole = word.find_first_of(".eE") == std::string_view::npos;
  return is_whole ? std::nullopt : parse_number(word);
}

bool same_word(std::string_view expected, std::string_view actual) {
  if (expected == actual) return true;
  const std::optional<double> a = rounded_number(actual), b = rounded_number(expected);
  return a && b && std::abs(*a - *b) <= 2e-3 * std::abs(*b) + 1e-6;
}

// Takes the first line off `text`; none where the text is at its end.
std::optional<std::string_view> take_line(std::string_view& text) {
  if (text.empty()) return std::nullopt;
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

std::string shown(std::optional<std::string_view> piece, const char* end) {
  return piece ? '"' + printable(*piece) + '"' : end;
}

std::optional<std::string> difference_in_line(std::string_view expected, std::string_view actual) {
  const std::vector<std::string_view> wanted = words_of(expected), got = words_of(actual);
  for (std::size_t i = 0; i < std::max(wanted.size(), got.size()); ++i) {
    const bool both = i < wanted.size() && i < got.size();
    if (both && same_word(wanted[i], got[i])) continue;
    const auto word = [i](const std::vector<std::string_view>& words) {
      return shown(i < words.size() ? std::optional(words[i]) : std::nullopt, "the line's end");
    };
    return join("expected ", word(wanted), ", got ", word(got));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> first_difference(std::string_view expected, std::string_view actual) {
  for (int number = 1;; ++number) {
    const std::optional<std::string_view> wanted = take_line(expected), got = take_line(actual);
    if (!wanted && !got) return std::nullopt;
    if (!wanted || !got)
      return join("line ", number, ": expected ", shown(wanted, "the end"), ", got ",
                  shown(got, "the end"));
    if (const auto difference = difference_in_line(*wanted, *got))
      return join("line ", number, ": ", *difference);
  }
}

}  // namespace glassbert
