#pragma once

#include <vector>

#include "explain/choices.h"
#include "explain/question.h"

namespace glassbert {

// What tokens are ranked by before they are erased from attention, for every position (T):
// attention's weight, the signed derivative by it of the probability decided for, or both
// multiplied, mean over the heads of the row under test (last_row); or mean over every head and row
// of every layer (all_layers). `reversed` has the scores of `attention`; `permutation` has none and
// throws std::invalid_argument.
Tensor ranking_scores(Question& question, Order order, Scope scope = Scope::last_row);

// Positions, the highest score first, the earlier of equals.
std::vector<Index> ranked(std::vector<Index> positions, const Tensor& scores);

// "attention", "gradient", "gradient x attention".
const char* name_of(Order order);

}  // namespace glassbert
