#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/kept_tokens.h"
#include "explain/question.h"

namespace glassbert {

// LIME's rows: first all n kept, then how many are masked, each number from 1 to n alike, then
// which.
KeptRows draw_lime_rows(Index n, Index samples, std::uint64_t seed);

// The slopes of a straight line through F of the input with some of its content tokens masked
// (Ribeiro et al. 2016; fit_lime says which line). F is the objective, not a probability. Which are
// kept is given row by row, or drawn: first the input itself, then how many are masked, each number
// from 1 to n alike, then which.  (T), special tokens 0. Throws std::invalid_argument for rows that
// are not as long as there are content tokens, and where the first does not keep all.
Explanation explain_by_lime(Question& question, const Choices& choices);

}  // namespace glassbert
