#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Shapley values of the n content tokens as players: what a token adds to F, on average over all
// orders in which the tokens can come; those still absent are [MASK]. 2^n runs.  (T), special
// tokens 0; they sum to F(x) - F(all masked).
Explanation explain_by_shapley_exact(Question& question, const Choices& choices);

}  // namespace glassbert
