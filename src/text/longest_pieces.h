#pragma once

#include <string>
#include <vector>

#include "text/vocabulary.h"

namespace glassbert {

// WordPiece for one word (Devlin et al. 2018, tokenization.py), the plain way: the longest piece of
// the vocabulary that the word begins with, then the longest piece that the rest begins with, and
// so on to the end. Pieces that go on inside the word are spelt with ## before them, in the
// vocabulary and in the result. Where nothing fits, the whole word is the one piece [UNK]: what was
// found before is not kept, and no shorter piece is tried. The word is UTF-8, lower-cased and so on
// as the vocabulary is. The tokenizer's own, faster way is in text/pieces.h.
std::vector<std::string> longest_pieces(const std::string& word, const Vocabulary& vocabulary);

}  // namespace glassbert
