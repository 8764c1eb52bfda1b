#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Attention times what the output would make of more of it, mean over the heads of A * |dF/dA|,
// number by number: the absolute value is taken in each head. (A,T,T), (A,T,T) -> (T,T). Throws
// std::invalid_argument for other shapes.
Tensor gradient_attention(const Tensor& probs, const Tensor& d_probs);

// The same with signs, mean of A * dF/dA: above 0 where more weight would raise the output.
Tensor gradient_attention_signed(const Tensor& probs, const Tensor& d_probs);

// Both of a layer in a run, all heads or one. The derivatives are those by the weights as free
// variables, after their softmax: all that follows may answer, later attention included, but no
// path leads through the weights' own scores. After Serrano & Smith 2019, section 3, who rank one
// row of one head.  (T) or (T,T)
Explanation explain_by_gradient_attention(Question& question, const Choices& choices);
Explanation explain_by_gradient_attention_signed(Question& question, const Choices& choices);

}  // namespace glassbert
