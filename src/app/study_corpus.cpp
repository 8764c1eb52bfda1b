#include "app/study_corpus.h"

#include <algorithm>

#include "app/gold_line.h"
#include "app/study_lines.h"
#include "core/file_error.h"
#include "core/utf8.h"
#include "io/json.h"

namespace glassbert {
namespace {

// Its texts, and its label as it was written.
struct Labelled {
  std::string text;
  std::optional<std::string> pair, label;
  std::optional<world::Example> gold{};
};

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
  read.gold = read_gold(json, where);
  return read;
}

// Where the labels stand in a file of columns.
struct Layout {
  char mark = '\t';
  enum { none, front, back } label = none;
};

Layout layout_of(const std::vector<CorpusLine>& lines, const std::vector<std::string>& classes) {
  const auto in_all = [&](char mark, bool in_front) {
    return std::ranges::all_of(lines, [&](const CorpusLine& line) {
      const auto parts = split_line(line.text, mark, std::string::npos);
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
      split_line(line, layout.mark, layout.mark == ' ' ? 2 : std::string::npos);
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

StudyText encoded(Index index, const Labelled& read, const Model& model, Asked asked) {
  const Index longest = model.bert.config.positions;
  if (!read.gold) return plain_study_text(index, read.text, read.pair, model, asked);
  world::Example example = *read.gold;
  example.index = index;
  example.text = read.text;
  example.pair = read.pair;
  return study_text(example, *model.tokenizer, longest, asked);
}

}  // namespace

Asked asked_of(const Model& model) {
  return model.bert.classifier && model.bert.pooler ? Asked::label : Asked::word;
}

StudyText plain_study_text(Index index, const std::string& text,
                           const std::optional<std::string>& pair, const Model& model,
                           Asked asked) {
  StudyText read = study_text(index, text, pair, *model.tokenizer, model.bert.config.positions);
  if (asked == Asked::word) ask_for_blank(read, *model.tokenizer);
  return read;
}

std::vector<StudyText> read_study_texts(const std::string& path, const Model& model, Index first,
                                        Index count, Asked asked) {
  const std::vector<CorpusLine> lines = corpus_lines(path);
  std::vector<std::string> classes = model.bert.config.labels;
  if (classes.empty()) classes = {"negative", "positive"};
  const bool is_json = lines[0].text.starts_with('{');
  const Layout layout = is_json ? Layout{} : layout_of(lines, classes);
  std::vector<StudyText> texts;
  const Index end = std::min(std::ssize(lines), first + count);
  for (Index i = first; i < end; ++i) {
    const std::string where = join(path, ": line ", lines[i].number);
    Labelled read =
        is_json ? read_json(lines[i].text, where) : read_columns(lines[i].text, layout, where);
    texts.push_back(encoded(i, read, model, asked));
    if (!read.label || asked == Asked::word) continue;
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
