#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shell/text_input.h"
#include "text/tokens.h"

namespace glassbert {

// The words, as BERT's basic tokenizer finds them, of all texts that a model learnt from.
using KnownWords = std::set<std::string>;

// Reads words.txt, a word a line; none where the folder has no such file: nobody knows the words of
// a large model.
std::optional<KnownWords> load_known_words(const std::filesystem::path& folder);

// The words of an encoded text that are not among these, each once, in their order. Letters and
// signs by themselves are not counted as words. Of what a vocabulary doesn't spell ([UNK]), the
// original characters are given.
std::vector<std::string> unknown_words(const Tokens& tokens, const TextInput& text,
                                       const KnownWords& known);

}  // namespace glassbert
