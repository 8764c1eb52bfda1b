#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/normalize.h"
#include "text/vocabulary.h"
#include "text/words.h"

namespace glassbert {

// A word piece and the code points begin .. end of the original text that it stands for.
struct Piece {
  Index id;
  std::uint32_t begin, end;
  std::uint32_t word;  // which word of the text it is part of
};

// WordPiece, greedy from the left (Devlin et al. 2018, tokenization.py): the longest piece of the
// vocabulary that the word begins with, then the longest ## piece that the rest begins with, and so
// on, without going back. A word in which nothing fits at some point, or which has more than
// `longest_word` code points, is one [UNK]. The words are numbered from `first_word`.
// Throws FileError where [UNK] is needed and missing.
std::vector<Piece> split_into_pieces(const Vocabulary& vocabulary, const NormalizedText& text,
                                     std::span<const Word> words, Index longest_word,
                                     std::uint32_t first_word = 0);

}  // namespace glassbert
