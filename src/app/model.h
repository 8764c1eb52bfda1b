#pragma once

#include <optional>
#include <vector>

#include "bert/checkpoint.h"
#include "bert/tokenizer.h"
#include "shell/arguments.h"
#include "shell/text_input.h"

namespace glassbert {

// The flags of every verb that runs a model: --model, --threads.
std::vector<Flag> model_flags();

// The flags of every verb that takes one input: --text, --pair, --ids, --types, --mask, --truncate.
std::vector<Flag> input_flags();

// Joins tables of flags.
std::vector<Flag> operator+(std::vector<Flag> a, const std::vector<Flag>& b);

// Uses as many threads as --threads says.
void use_threads(const Arguments& arguments);

// A checkpoint and, where a text is run, its tokenizer. Warnings go to standard error.
struct Model {
  std::filesystem::path folder;
  Bert bert;
  std::optional<Tokenizer> tokenizer;  // none where the folder has no vocab.txt
};
Model open_model(const Arguments& arguments);

// Warns on standard error where the text is not UTF-8: such bytes give no tokens.
void warn_about_bytes(const std::string& text);

// What is run, with a label for each token: the vocabulary's spelling, or the id where there is no
// vocabulary.
struct Input {
  Sequence sequence;
  std::vector<std::string> tokens;
  std::optional<TextInput> text;  // what was encoded; none for --ids
};

// Encodes a text, cut to the model's positions if `truncate`. Throws FileError when it is longer.
Input encode(const Model& model, const std::string& text, const std::optional<std::string>& pair,
             bool truncate);

// The input with these ids; labels come from the vocabulary.
Input with_labels(const Model& model, Sequence sequence);

// The input that the flags of input_flags() describe. Throws UsageError when there is none or two.
Input read_input(const Model& model, const Arguments& arguments);

}  // namespace glassbert
