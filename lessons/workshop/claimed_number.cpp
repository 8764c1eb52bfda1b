#include <algorithm>
#include <cctype>

#include "claims.h"
#include "core/file_error.h"
#include "lines.h"

namespace glassbert {
namespace {

std::string without_indent(const std::string& line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

// True where the line begins with the text as a whole word: "6" begins "6  0.082", not "64".
bool begins(const std::string& line, const std::string& text) {
  const std::string found = without_indent(line);
  if (!found.starts_with(text)) return false;
  const bool ends_in_digit = std::isdigit(static_cast<unsigned char>(text.back())) != 0;
  return !ends_in_digit || found.size() == text.size() || found[text.size()] == ' ';
}

// The numbers of a text as they are written, each with a percent sign that follows it.
std::vector<std::string> numbers_in(const std::string& text) {
  std::vector<std::string> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_of("0123456789", at);
    if (begin == text.npos) break;
    const std::size_t end = std::min(text.find_first_not_of("0123456789.e+-", begin), text.size());
    const bool is_negative = begin > 0 && text[begin - 1] == '-';
    std::string number =
        text.substr(begin - (is_negative ? 1 : 0), end - begin + (is_negative ? 1 : 0));
    while (number.ends_with('.')) number.pop_back();
    numbers.push_back(number + (text.compare(end, 2, " %") == 0 ? " %" : ""));
    at = end;
  }
  return numbers;
}

}  // namespace

std::string claimed_number(const std::string& place) {
  const std::size_t colon = place.find(": "), hash = place.rfind(" #");
  const std::string file = place.substr(0, colon);
  const std::vector<std::string> texts = cut_at(place.substr(colon + 2, hash - colon - 2), " > ");
  const std::size_t nth = hash == place.npos ? 1 : std::stoul(place.substr(hash + 2));
  std::size_t met = 0;
  for (const std::string& line : lines_of(read_text_file("lessons/" + file))) {
    if (!begins(line, texts[met]) || ++met < texts.size()) continue;
    const auto numbers = numbers_in(without_indent(line).substr(texts.back().size()));
    if (nth == 0 || numbers.size() < nth) break;
    return numbers[nth - 1];
  }
  throw FileError("lessons/" + file, "\"" + place.substr(colon + 2) + "\" is no number there",
                  "lessons/claims.tsv names it");
}

}  // namespace glassbert
