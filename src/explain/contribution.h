#pragma once

#include "core/tensor.h"

namespace glassbert {

// How long a vector each key adds to each query's output in one attention block (Kobayashi et al.
// 2020, equation 4): n(a,i,j) = || P(a,i,j) V(j)_a W_a^T ||, with W_a the columns of the output
// matrix that belong to head a. A weight is a factor; this is the length of what it multiplies,
// too. probs (A,T,T), value (T,H) of one sequence, output_weight (H,H) -> (A,T,T)
Tensor contribution_norms(const Tensor& probs, const Tensor& value, const Tensor& output_weight);

}  // namespace glassbert
