#pragma once

#include <functional>
#include <vector>

#include "explain/choices.h"
#include "explain/outcome.h"

namespace glassbert {

// The positions that are taken out of the i-th changed input, ascending.
using Removed = std::function<std::vector<Index>(Index i)>;

// F, or another objective, of `count` inputs without some of their tokens. Masked, a token's id is
// [MASK]; erased, it is cut out, with its type and its place in the mask, and later tokens move
// down by one. An objective that speaks of a position then means the token that was there. Throws
// std::invalid_argument where that very token is cut out, where nothing is left, and where the
// vocabulary has no [MASK].
std::vector<double> values_without(Question& question, Index count, const Removed& removed,
                                   Removal how);
std::vector<double> values_without(Question& question, Index count, const Removed& removed,
                                   Removal how, const Objective& objective);

// The outcomes of such inputs, read from the token that the question reads it from. The same
// exceptions.
std::vector<Outcome> outcomes_without(Question& question, Index count, const Removed& removed,
                                      Removal how);

// The input without these tokens, which are ascending positions. The same exceptions.
Sequence sequence_without(const Question& question, const std::vector<Index>& positions,
                          Removal how);

// For the choices' note: "removed tokens become [MASK]", "removed tokens are cut out".
const char* name_removal(Removal how);

}  // namespace glassbert
