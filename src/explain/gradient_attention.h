#pragma once

#include "core/tensor.h"

namespace glassbert {

// Attention times what the output would make of more of it, mean over the heads of A * |dF/dA|,
// number by number: the absolute value is taken in each head. (A,T,T), (A,T,T) -> (T,T). Throws
// std::invalid_argument for other shapes.
Tensor gradient_attention(const Tensor& probs, const Tensor& d_probs);

}  // namespace glassbert
