#pragma once

#include <span>

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// How far one row has turned away from another: 1 - cos of the angle between them. What rounding
// makes negative is 0, and so is the turn of or to a row of zeros.
double turn(std::span<const real> x, std::span<const real> y);

// Value zeroing (Mohebbi et al. 2023, section 3): how far token i's output of a layer turns away
// when token j has nothing to say in it: C(i,j) = 1 - cos(h_i, h_i without j), where j's value
// vectors are zero in all heads of that layer and the layer is computed again from the same input.
// Residual, LayerNorm and feed-forward are part of it. Each row is divided by its sum.
// (T) or (T,T)
Explanation explain_by_value_zeroing(Question& question, const Choices& choices);

}  // namespace glassbert
