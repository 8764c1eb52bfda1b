#pragma once

#include <vector>

#include "debate/additive_row.h"
#include "debate/study_text.h"
#include "explain/choices.h"
#include "explain/question.h"

namespace glassbert {

// What is said of each word of a text (W each): how much attention it gets, how much the outcome
// would change with its embedding, and how much it does change without the word.
struct Importance {
  std::vector<double> attention;
  std::vector<double> gradient;
  std::vector<double> leave_one_out;
};

// Of the last layer's row that the outcome is read from. A word's numbers are those of its pieces,
// added. Attention: the mean of the heads. Gradient: |sum over the pieces of word embedding times
// the derivative by it of the probability decided for|, that row of attention held fixed in every
// head and nothing else (Jain & Wallace 2019, algorithm 1, whose attention has no layers below).
// Leave-one-out: total variation of the outcome without the word, attention computed anew.
Importance word_importance(Question& question, const StudyText& text, Removal how);

// The same of a head of additive attention over frozen vectors, its alpha held fixed.
Importance word_importance(Question& question, const StudyText& text, const AdditiveHead& head,
                           Removal how);

}  // namespace glassbert
