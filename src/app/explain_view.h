#pragma once

#include "app/explain_answer.h"

namespace glassbert {

// What of an answer over tokens is shown.
struct ExplainView {
  bool in_words = false;          // the pieces of a word as one
  bool without_specials = false;  // [CLS], [SEP] and [PAD] left out
};

// Joins the pieces of words: a word's score is the sum of its pieces'; in a matrix over tokens both
// ways, attention to a word is the sum and attention from it the mean. Then leaves the special
// tokens out. A note says that it was done, and what the hidden scores sum to. What an answer has
// that is not over tokens stays.
Answer as_shown(Answer answer, const ExplainView& view);

}  // namespace glassbert
