#pragma once

#include <optional>
#include <span>

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Attention flow (Abnar & Zuidema 2020, section 3): layers as pipes. A pipe leads from each token
// above a layer to each token below it, as wide as residual_attention says: half the mean of the
// heads' weights, and half for the token itself. How much of input token j is in token i after the
// given layers is the largest flow from i to j. It is not normalised: capacities don't multiply as
// in a rollout, so in many layers most flows come near 1, the width of all pipes that leave a
// token.
//
// The maps (A,T,T) stand in the order of the layers, lowest first. Each function throws
// std::invalid_argument where there are none, for other shapes and for weights that are no
// probabilities.

// One such flow with its proof: the pipes out of a set of nodes around i sum to the flow, so no
// flow can be larger.
struct TokenFlow {
  double flow = 0;
  double cut = 0;      // the same, as the sum of these pipes' capacities
  Tensor source_side;  // (L+1,T): 1 for a node of that set; row l is the input of layer l
};
TokenFlow token_flow(std::span<const Tensor> maps, Index from, Index to);

// Flows from one token to each, (T), or from each to each, (T,T), row i from token i.
struct AttentionFlow {
  Tensor flows;
  double largest_gap = 0;  // between a flow and its cut
};
AttentionFlow attention_flow(std::span<const Tensor> maps, std::optional<Index> from = {});

// The flows in a run from --from-layer to --layer.  (T) or (T,T)
Explanation explain_by_attention_flow(Question& question, const Choices& choices);

}  // namespace glassbert
