#pragma once

#include <cmath>

#include "explain/explanation.h"
#include "explain/question.h"
#include "support/little_classifier.h"

// A question about a few tokens of little_classifier, whose first tokens are [PAD] [UNK] [CLS]
// [SEP] [MASK]: [CLS] 5 8 9 8 12 [SEP], or those with the last [PAD]ded.
inline const glassbert::SpecialIds little_special{0, 4, 2, 3};
inline const glassbert::Sequence little_sentence{{2, 5, 8, 9, 8, 12, 3}, {}, {}};
inline const glassbert::Sequence padded_sentence{{2, 5, 8, 9, 8, 3, 0}, {}, {1, 1, 1, 1, 1, 1, 0}};

// The number of a note; NaN where there is none.
inline double number_note(const glassbert::Explanation& answer, const std::string& name) {
  for (const glassbert::Note& note : answer.notes)
    if (note.name == name) return std::get<double>(note.value);
  return std::nan("");
}
