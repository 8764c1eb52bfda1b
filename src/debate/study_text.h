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
  std::optional<Index> label;             // the class that it has, where that is known
};

// Encodes a text, cut to `longest` tokens where it is longer.
StudyText study_text(Index index, const std::string& text, const std::optional<std::string>& pair,
                     const Tokenizer& tokenizer, Index longest);

// Reviews of the micro-world's test split, first .. first+count-1.
std::vector<StudyText> world_reviews(const Tokenizer& tokenizer, Index longest, Index first,
                                     Index count);

}  // namespace glassbert
