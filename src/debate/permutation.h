#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// How far the outcome moves when a row's weights are dealt to other keys (Jain & Wallace 2019,
// section 4.2.1): for each permutation pi, the total variation distance of the outcome where key j
// has the weight that key pi(j) had, the same pi in every head. Permutations are given, each of all
// T positions, or drawn: of the content tokens, special tokens stay.  (M); the note `median` is
// their usual summary. Throws std::invalid_argument for a list that is no permutation.
Explanation explain_by_permutation(Question& question, const Choices& choices);

}  // namespace glassbert
