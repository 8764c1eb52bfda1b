#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "bert/bert.h"
#include "bert/checkpoint.h"
#include "bert/tokenizer.h"
#include "shell/known_words.h"
#include "shell/text_input.h"

namespace glassbert {

// A checkpoint and, where the folder has a vocab.txt, its tokenizer.
struct Model {
  std::filesystem::path folder;
  Bert bert;
  Spelling spelling;  // how the checkpoint names its tensors
  std::optional<Tokenizer> tokenizer;
  std::optional<KnownWords> words;  // of the texts that it learnt from, where the folder says

  std::string name() const;  // the folder's, for footers
};

// Loads both. Warnings go to standard error; throws FileError as load_checkpoint does.
Model open_model(const std::filesystem::path& folder);

// What is run, with a label for each token: the vocabulary's spelling, or the id where there is no
// vocabulary.
struct Input {
  Sequence sequence;
  std::vector<std::string> tokens;
  std::optional<TextInput> text;  // what was encoded; none for ids
};

// Encodes a text, cut to the model's positions if `truncate`. Words that the model never saw are
// named on standard error, where that is known. Throws FileError when the text is longer.
Input encode(const Model& model, const std::string& text,
             const std::optional<std::string>& pair = {}, bool truncate = false);

// Several texts as one batch. Throws FileError when one is longer than the model's positions.
Batch encode_all(const Model& model, const std::vector<std::string>& texts);

// The input with these ids; labels come from the vocabulary.
Input with_labels(const Model& model, Sequence sequence);

// A text with what one forward pass over it computed.
struct Reading {
  Input input;
  Trace trace;

  // Where a token stands, the first time. Throws FileError when it does not occur.
  Index position(const std::string& token) const;
};
Reading read_text(const Model& model, const std::string& text, Depth depth = Depth::everything);

// Warns on standard error where the text is not UTF-8: such bytes give no tokens.
void warn_about_bytes(const std::string& text);

}  // namespace glassbert
