#pragma once

#include <span>

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// How long a vector each key adds to each query's output in an attention block, all heads together
// (Kobayashi et al. 2020, section 3): n(i,j) = || sum_h A_h(i,j) f_h(x_j) ||, where
// f_h(x) = (x W_V,h + b_V,h) W_O,h is what head h makes of a token. Heads are summed as vectors,
// before the norm: two that say the opposite cancel. No output bias, residual or LayerNorm.
// probs (A,T,T), value (T,H) of one sequence, output_weight (H,H), some heads -> (T,T)
Tensor fused_contribution_norms(const Tensor& probs, const Tensor& value,
                                const Tensor& output_weight, std::span<const Index> heads);

// These norms in a layer, of all heads or one.  (T) or (T,T)
Explanation explain_by_norm_attention(Question& question, const Choices& choices);

}  // namespace glassbert
