#pragma once

#include "explain/question.h"

namespace glassbert {

// Asks for the lead of what a classifier decides for: its logit less the largest of the others. Of
// a masked word, where there is no classifier: its logit less that of the word which is next in the
// unchanged run. A lead says more than either logit alone, one of which may rise while the decision
// stays, and more than a probability, which hardly moves where it is near 1.
Question about_lead(const Bert& bert, const Sequence& sequence, SpecialIds special);

}  // namespace glassbert
