#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// Attention flow (Abnar & Zuidema 2020, section 3): layers as pipes. A pipe leads from each token
// above a layer to each token below it, as wide as residual_attention says: half the mean of the
// heads' weights, and half for the token itself. How much of input token j is in token i after the
// given layers is the largest flow from i to j. It is not normalised: capacities don't multiply as
// in a rollout, so in many layers most flows come near 1, the width of all pipes that leave a
// token.

// One such flow with its proof: the pipes out of a set of nodes around i sum to the flow, so no
// flow can be larger.
struct TokenFlow {
  double flow = 0;
  double cut = 0;      // the same, as the sum of these pipes' capacities
  Tensor source_side;  // (L+1,T): 1 for a node of that set; row l is the input of layer l
};
TokenFlow token_flow(std::span<const Tensor> maps, Index from, Index to);

// All flows: (T,T), row i from token i; or those from one token: (T). The maps (A,T,T) stand in the
// order of the layers, lowest first. Throw std::invalid_argument where there are none, for other
// shapes and for weights that are no probabilities.
Tensor attention_flow(std::span<const Tensor> maps);
Tensor attention_flow_from(std::span<const Tensor> maps, Index from);

}  // namespace glassbert
