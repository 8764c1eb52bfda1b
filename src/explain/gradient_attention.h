#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Each weight times the derivative of F by it, taken as a free variable after its softmax; without
// signs, |dF/dP| (all that follows may answer, later attention included; no path leads through the
// weight's own scores). For each head: (A,T,T), (A,T,T) -> (A,T,T)
Tensor weight_times_slope(const Tensor& probs, const Tensor& d_probs);
Tensor weight_times_signed_slope(const Tensor& probs, const Tensor& d_probs);

// Their means over the heads of a layer, or one head's.  (T) or (T,T). After Serrano & Smith 2019,
// section 3, where it ranks one row of one head.
Explanation explain_by_gradient_attention(Question& question, const Choices& choices);
Explanation explain_by_gradient_attention_signed(Question& question, const Choices& choices);

}  // namespace glassbert
