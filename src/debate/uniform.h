#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// What the model answers when it attends to all keys alike, 1/(number of keys) each: the new
// probabilities (K), how far they are from the old, F, and whether the decision is the same. Where
// nothing changes, attention was not used (Wiegreffe & Pinter 2019, section 3.2, there trained so).
Explanation explain_by_uniform(Question& question, const Choices& choices);

}  // namespace glassbert
