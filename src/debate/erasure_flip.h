#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// How many keys of the row under test must be erased, in the order of a ranking, until the decision
// changes (Serrano & Smith 2019, section 4): in every head at once, each head's row divided by its
// new sum; with the last key the context is 0. Keys are ranked, specials included, by the mean over
// the heads of the weight, of the derivative by it of the probability decided for, or of both
// multiplied; or as given.  (M): one number for each order, -1 where the decision never changes.
// Throws std::invalid_argument for an order that does not hold each key once.
Explanation explain_by_erasure_flip(Question& question, const Choices& choices);

}  // namespace glassbert
