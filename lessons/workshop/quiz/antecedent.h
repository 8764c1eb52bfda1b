#pragma once

#include "shell/model.h"

namespace glassbert::quiz {

// The head of the last layer that gives most of a pronoun's weight to the noun it stands for, and
// what becomes of the words that the model guesses when this head is taken out.
struct AntecedentHead {
  Index head;
  double of_pronoun;       // mean weight on that noun in the pronoun's row
  double of_others;        // and in the rows of the other words
  double changed_pronoun;  // share of masked pronouns for which the likeliest word is another
  double changed_others;   // the same of the other words, each masked in turn
};

// The head is chosen on sentences of one split of the micro-world, all else is measured on `count`
// sentences of another.
AntecedentHead study_antecedents(const Model& model, std::uint64_t seed, Index count);

}  // namespace glassbert::quiz
