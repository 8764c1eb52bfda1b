#pragma once

#include <filesystem>

#include "bert/batch.h"
#include "bert/config.h"
#include "text/tokenizer.h"

namespace glassbert {

// The tokens of a vocab.txt, with the vocabulary's remarks as warnings. Throws FileError.
Vocabulary load_vocabulary(const std::filesystem::path& path, Warnings& warnings);

// The tokenizer of a checkpoint directory: vocab.txt, and the options in tokenizer_config.json;
// what that does not say is taken from the normalizer of tokenizer.json, and else is as in
// BERT-base uncased. Truncation and padding that tokenizer.json asks for are left out: here a text
// is run as it is. Throws FileError.
Tokenizer load_tokenizer(const std::filesystem::path& folder, Warnings& warnings);

// What the model is given of an encoded text.
Sequence to_sequence(const Tokens& tokens);

}  // namespace glassbert
