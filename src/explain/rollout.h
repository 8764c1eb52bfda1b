#pragma once

#include <span>

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// How a layer passes tokens on, if half of each hidden state is what was there before (the residual
// connection) and half is what the heads, on average, bring: half the identity, half the mean of
// the maps. Rows sum to 1.  (A,T,T) -> (T,T)
Tensor residual_attention(const Tensor& probs);

// Attention rollout (Abnar & Zuidema 2020, section 3): row t says how much of each input token is
// in token t after the given layers, if every layer mixes tokens as residual_attention says. It
// begins as the identity, and each layer's matrix is multiplied from the left. The maps (A,T,T)
// stand in the order of the layers, lowest first; part of them is the rollout of these layers.
// Throws std::invalid_argument where there are none.  (T,T), rows sum to 1
Tensor rollout(std::span<const Tensor> maps);

// What is left of a token in its own row, mean over the tokens: the diagonal's.  (T,T)
double own_share(const Tensor& shares);

// The own share of a rollout through `layers` layers of uniform attention over T tokens.
double uniform_own_share(Index layers, Index T);

// The rollout of a run from --from-layer to --layer.  (T) or (T,T)
Explanation explain_by_rollout(Question& question, const Choices& choices);

// "layers 1 to 3", and whether there are such: throws std::invalid_argument where the lowest layer
// lies above the top one.
std::string name_layer_range(const Choices& choices, Index L);

}  // namespace glassbert
