#pragma once

#include <optional>
#include <string>
#include <vector>

#include "school/gold_text.h"
#include "text/tokenizer.h"

namespace glassbert {

// A text as the experiments over a corpus see it.
struct StudyText {
  Index index = 0;   // its place in the corpus, from 0
  std::string text;  // as it was written; " | " before the second segment
  Sequence sequence;
  std::vector<std::vector<Index>> words;  // the tokens of each word; special tokens are no words
  std::optional<Index> label;             // the class that it has, or the id of the masked word
  std::vector<double> deciding{};  // where that is known, what each word has to do with the label:
                                   // 0 nothing; a size for comparisons otherwise
};

// Encodes a text, cut to `longest` tokens where it is longer.
StudyText study_text(Index index, const std::string& text, const std::optional<std::string>& pair,
                     const Tokenizer& tokenizer, Index longest);

// What a text is asked: which class it has, or which word is masked in it.
enum class Asked { label, word };

// The same of a text with its words, of which is known what they decide. Asked for a word, a text
// with a choice has [MASK] in its place, and the right form as its label where that is one piece.
// Throws std::invalid_argument where the tokenizer finds other words.
StudyText study_text(const world::Example& example, const Tokenizer& tokenizer, Index longest,
                     Asked asked);

// Takes the first [MASK] for the word that is asked for: it is no word of the text then. Throws
// std::invalid_argument where there is none.
void ask_for_blank(StudyText& text, const Tokenizer& tokenizer);

// Texts of the micro-world's test split, first .. first+count-1: reviews, or sentences whose verb
// is masked.
std::vector<StudyText> world_reviews(const Tokenizer& tokenizer, Index longest, Index first,
                                     Index count, Asked asked = Asked::label);

}  // namespace glassbert
