#pragma once

#include <vector>

#include "text/tokenizer.h"
#include "train/training_text.h"
#include "world/example.h"

namespace glassbert {

// An example of the micro-world as a model is given it: the pieces of its words, and which word
// each piece belongs to, so that what is known of a word is known of its tokens.
struct GoldText {
  world::Example example;
  TrainingText text;         // its label is the example's
  std::vector<Index> first;  // of each word, its first token
};

// Throws std::invalid_argument where the tokenizer finds other words than the example has.
GoldText encode(world::Example example, const Tokenizer& tokenizer);

// The tokens of a word, from its first one on.
std::vector<Index> tokens_of(const GoldText& gold, Index word);

}  // namespace glassbert
