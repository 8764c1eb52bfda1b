#include "train/training_text.h"

#include <algorithm>
#include <set>

#include "bert/tokenizer.h"
#include "core/check.h"
#include "core/file_error.h"
#include "core/utf8.h"

namespace glassbert {
namespace {

[[noreturn]] void refuse(const std::string& where, Index line, const std::string& what,
                         const std::string& hint) {
  throw FileError(join(where, ": line ", line), what, hint);
}

std::vector<std::string> columns_of(std::string_view line) {
  std::vector<std::string> columns;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t tab = std::min(line.find('\t', begin), line.size());
    columns.emplace_back(line.substr(begin, tab - begin));
    begin = tab + 1;
  }
  return columns;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \r") == text.npos; }

// Calls take(number, columns) for each line that holds something; a column is never blank.
template <class Take>
void for_each_line(std::string_view file, const std::string& where, const Take& take) {
  Index number = 0;
  for (std::size_t begin = 0; begin < file.size();) {
    const std::size_t end = std::min(file.find('\n', begin), file.size());
    std::string_view line = file.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (const auto at = first_invalid_utf8(line))
      refuse(where, number, join("byte ", *at + 1, " is not UTF-8"), "save the file as UTF-8");
    if (is_blank(line)) continue;
    const std::vector<std::string> columns = columns_of(line);
    for (std::size_t c = 0; c < columns.size(); ++c)
      if (is_blank(columns[c]))
        refuse(where, number, join("column ", c + 1, " of ", columns.size(), " is empty"),
               "columns are parted by tabs");
    take(number, columns);
  }
}

std::vector<TextLine> some(std::vector<TextLine> lines, const std::string& where) {
  if (lines.empty()) throw FileError(where, "there are no texts in it", "write one a line");
  return lines;
}

}  // namespace

std::vector<TextLine> parse_texts(std::string_view file, const std::string& where) {
  std::vector<TextLine> lines;
  for_each_line(file, where, [&](Index number, const std::vector<std::string>& columns) {
    if (columns.size() > 2)
      refuse(where, number, join(columns.size(), " columns"),
             "give a text, or two with a tab between");
    lines.push_back({number, columns[0], {}, {}});
    if (columns.size() == 2) lines.back().pair = columns[1];
  });
  return some(std::move(lines), where);
}

std::vector<TextLine> parse_labelled_texts(std::string_view file, const std::string& where) {
  std::vector<TextLine> lines;
  for_each_line(file, where, [&](Index number, const std::vector<std::string>& columns) {
    if (columns.size() == 1)
      refuse(where, number, "no tab, so label and text can't be told apart",
             "write label, tab, text");
    if (columns.size() > 3)
      refuse(where, number, join(columns.size(), " columns"),
             "write label, tab, text, and perhaps a tab and a second text");
    lines.push_back({number, columns[1], {}, columns[0]});
    if (columns.size() == 3) lines.back().pair = columns[2];
  });
  return some(std::move(lines), where);
}

std::vector<std::string> labels_of(const std::vector<TextLine>& lines, const std::string& where) {
  std::set<std::string> names;
  for (const TextLine& line : lines) names.insert(line.label);
  if (names.size() < 2)
    throw FileError(where, "all lines have the label \"" + printable(*names.begin()) + '"',
                    "a classifier needs at least two classes");
  return {names.begin(), names.end()};
}

std::vector<TrainingText> encode(const std::vector<TextLine>& lines, const Tokenizer& tokenizer,
                                 Index longest, const std::vector<std::string>& labels,
                                 const std::string& where) {
  std::vector<TrainingText> texts;
  EncodeOptions options;
  options.max_length = longest;
  for (const TextLine& line : lines) {
    const Tokens tokens = tokenizer.encode(
        line.text, line.pair ? std::optional<std::string_view>(*line.pair) : std::nullopt, options);
    TrainingText text{{tokens.ids, tokens.types, {}}, tokens.words};
    if (!labels.empty()) {
      const auto label = std::ranges::find(labels, line.label);
      if (label == labels.end())
        refuse(
            where, line.number, "unknown label \"" + printable(line.label) + '"',
            join("the model knows ", labels.size(), " classes, the first is \"", labels[0], '"'));
      text.label = label - labels.begin();
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace glassbert
