#pragma once

#include "bert/bert.h"
#include "bert/trace.h"

namespace glassbert {

// How much of a token's new state an attention block takes from others (Kobayashi et al. 2021,
// "Incorporating Residual and Normalization Layers into Analysis of Masked Language Models",
// section 3). What enters the block's LayerNorm is cut in two: what the token keeps, its old state
// and what it reads of itself, and what it mixes in from others. b_V belongs to each value; b_O and
// the LayerNorm's shift belong to no token and are left out.
struct Mixture {
  Tensor kept, mixed;  // (T,H) each
};

// From weights (A,T,T), values (T,H), output matrix (H,H) and hidden states (T,H) of one sequence.
Mixture split_mixture(const Tensor& probs, const Tensor& value, const Tensor& output_weight,
                      const Tensor& hidden);

// The share of what is mixed in, by length, behind the LayerNorm. That subtracts the mean of a row,
// divides it by one deviation, which cancels, and multiplies it by its weight (H).  -> (T), 0 .. 1
Tensor mixing_ratio(const Mixture& mixture, const Tensor& norm_weight);

// The same in every layer of a run of one sequence (Depth::everything).  (L,T)
Tensor mixing_ratios(const Bert& bert, const Trace& run);

// What a rollout takes it for: half of what a token gives to others.  (L,T)
Tensor rollout_mixing_ratios(const Trace& run);

}  // namespace glassbert
