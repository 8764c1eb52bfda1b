#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/real.h"

namespace glassbert {

// How often each word occurs, in alphabetical order.
using WordCounts = std::map<std::string, Index>;

// Counts the words of a UTF-8 text as BERT's basic tokenizer finds them, lower-cased.
void count_words(std::string_view text, WordCounts& counts);

// Learns a vocabulary of at most `size` tokens from words: the special tokens; each character that
// occurs and each printable one of ASCII, by itself and as a ## piece, so that no English text has
// an unknown word; then pieces, made one by one by joining the two neighbours that stand side by
// side most often (Sennrich et al. 2016, whose way the published trainers of word pieces go; of
// equally frequent pairs the first in the alphabet), until no word is split. The order of the
// tokens is that of their making.
// Throws std::invalid_argument where `size` has no room for the characters.
std::vector<std::string> learn_vocabulary(const WordCounts& counts, Index size);

}  // namespace glassbert
