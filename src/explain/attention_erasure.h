#pragma once

#include <span>

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Takes keys out of one row of attention: their weights become 0, and the row is divided by its new
// sum if `how` says so; a row of sum 0 stays 0.
void erase_keys(std::span<real> row, std::span<const Index> keys, Erase how);

// What F loses when nobody attends to a token: for each key, F(x) - F(x with the key's weight 0 in
// every head and row of a layer, or of all layers). Weights above are computed anew from the
// changed states. The token is not gone: its residual stream goes on. A masked key scores 0.  (T)
Explanation explain_by_attention_erasure(Question& question, const Choices& choices);

}  // namespace glassbert
