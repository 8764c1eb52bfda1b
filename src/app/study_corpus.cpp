#include "app/study_corpus.h"

#include <algorithm>

#include "core/file_error.h"
#include "core/utf8.h"
#include "io/file.h"
#include "io/json.h"

namespace glassbert {
namespace {

constexpr std::size_t corpus_limit = std::size_t{1} << 30;

// A line that holds something.
struct Line {
  Index number;  // from 1
  std::string text;
};

// Its texts, and its label as it was written.
struct Labelled {
  std::string text;
  std::optional<std::string> pair, label;
};

std::vector<std::string> split_at(const std::string& line, char mark, std::size_t most) {
  std::vector<std::string> parts(1);
  for (const char c : line)
    if (c == mark && parts.size() < most)
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

std::vector<Line> lines_of(const std::string& path) {
  std::vector<Line> lines;
  Index number = 0;
  for (std::string& line : split_at(read_file(path, corpus_limit), '\n', std::string::npos)) {
    ++number;
    if (line.ends_with('\r')) line.pop_back();
    const std::string where = join(path, ": line ", number);
    if (const auto at = first_invalid_utf8(line))
      throw FileError(where, join("byte ", *at + 1, " is not UTF-8"), "save the file as UTF-8");
    if (line.find_first_not_of(" \t") != line.npos) lines.push_back({number, std::move(line)});
  }
  if (lines.empty()) throw FileError(path, "there are no texts in it", "write one a line");
  return lines;
}

// The number of a class by its name, or, where no class is called so, by its digits.
std::optional<Index> class_named(const std::vector<std::string>& classes, const std::string& name) {
  const auto found = std::ranges::find(classes, name);
  if (found != classes.end()) return found - classes.begin();
  for (Index k = 0; k < std::ssize(classes); ++k)
    if (std::to_string(k) == name) return k;
  return {};
}

Labelled read_json(const std::string& line, const std::string& where) {
  const Json json = Json::parse(line, where);
  Labelled read{json.member("text", where).text(where + ": text"), {}, {}};
  if (const Json* pair = json.find("pair")) read.pair = pair->text(where + ": pair");
  if (const Json* label = json.find("label"))
    read.label = label->is(JsonKind::text) ? label->text(where)
                                           : std::to_string(label->integer(where + ": label"));
  return read;
}

// Where the labels stand in a file of columns.
struct Layout {
  char mark = '\t';
  enum { none, front, back } label = none;
};

Layout layout_of(const std::vector<Line>& lines, const std::vector<std::string>& classes) {
  const auto in_all = [&](char mark, bool in_front) {
    return std::ranges::all_of(lines, [&](const Line& line) {
      const auto parts = split_at(line.text, mark, std::string::npos);
      const std::string& name = in_front ? parts.front() : parts.back();
      return parts.size() > 1 && class_named(classes, name).has_value();
    });
  };
  if (in_all('\t', true)) return {'\t', Layout::front};
  if (in_all('\t', false)) return {'\t', Layout::back};
  if (in_all(' ', true)) return {' ', Layout::front};
  return {};
}

Labelled read_columns(const std::string& line, const Layout& layout, const std::string& where) {
  std::vector<std::string> parts =
      split_at(line, layout.mark, layout.mark == ' ' ? 2 : std::string::npos);
  Labelled read;
  if (layout.label == Layout::front) {
    read.label = parts.front();
    parts.erase(parts.begin());
  } else if (layout.label == Layout::back) {
    read.label = parts.back();
    parts.pop_back();
  }
  if (parts.size() > 2)
    throw FileError(where, join(parts.size(), " columns, and none that is always a class"),
                    "write label, tab, text, and perhaps a tab and a second text");
  read.text = parts[0];
  if (parts.size() == 2) read.pair = parts[1];
  return read;
}

}  // namespace

std::vector<StudyText> read_study_texts(const std::string& path, const Model& model, Index first,
                                        Index count) {
  const std::vector<Line> lines = lines_of(path);
  std::vector<std::string> classes = model.bert.config.labels;
  if (classes.empty()) classes = {"negative", "positive"};
  const bool is_json = lines[0].text.starts_with('{');
  const Layout layout = is_json ? Layout{} : layout_of(lines, classes);
  std::vector<StudyText> texts;
  const Index end = std::min(std::ssize(lines), first + count);
  for (Index i = first; i < end; ++i) {
    const std::string where = join(path, ": line ", lines[i].number);
    const Labelled read =
        is_json ? read_json(lines[i].text, where) : read_columns(lines[i].text, layout, where);
    texts.push_back(
        study_text(i, read.text, read.pair, *model.tokenizer, model.bert.config.positions));
    if (!read.label) continue;
    texts.back().label = class_named(classes, *read.label);
    if (!texts.back().label)
      throw FileError(
          where, "unknown label \"" + printable(*read.label) + '"',
          join("the model knows ", classes.size(), " classes, the first is \"", classes[0], '"'));
  }
  if (texts.empty())
    throw FileError(path, join("it has ", lines.size(), " texts, none from ", first, " on"),
                    "give a smaller --first");
  return texts;
}

}  // namespace glassbert
