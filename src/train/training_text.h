#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "bert/batch.h"
#include "text/tokenizer.h"

namespace glassbert {

// A line of a file of texts, as it was written.
struct TextLine {
  Index number;  // of the line, from 1
  std::string text;
  std::optional<std::string> pair;  // a second text, after a tab
  std::string label;                // of labelled lines: the name of the class
};

// Reads texts, one a line; a tab parts two segments. Empty lines are passed over. Throws FileError
// "WHERE: line 7: ..." for a line that is not UTF-8, has an empty part or one too many, and for a
// file without texts.
std::vector<TextLine> parse_texts(std::string_view file, const std::string& where);

// Reads labelled texts: label, tab, text, and perhaps a tab and a second text. The same errors.
std::vector<TextLine> parse_labelled_texts(std::string_view file, const std::string& where);

// The names of the classes, sorted. Throws FileError where there are fewer than two.
std::vector<std::string> labels_of(const std::vector<TextLine>& lines, const std::string& where);

// A text as a model is given it. words[t] says which word token t is a piece of; -1: added.
struct TrainingText {
  Sequence sequence;
  std::vector<Index> words;
  std::optional<Index> label{};
};

// Encodes the lines, cut to `longest` tokens. With `labels`, each line's label must be one of them:
// FileError "WHERE: line 7: ..." otherwise.
std::vector<TrainingText> encode(const std::vector<TextLine>& lines, const Tokenizer& tokenizer,
                                 Index longest, const std::vector<std::string>& labels,
                                 const std::string& where);

}  // namespace glassbert
