#pragma once

#include <span>

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// What a layer's heads pass on and the output wants more of: the mean over the heads of
// relu(A * dF/dA), the negative ones cut off in each head before the mean.
// (A,T,T), (A,T,T) -> (T,T)
Tensor wanted_attention(const Tensor& probs, const Tensor& d_probs);

// The relevance of each input token (column) to each token after the given layers (row) by the rule
// of Chefer et al. (2021, "Generic attention-model explainability", section 3), without relevance
// propagation: R begins as the identity, and each layer, lowest first, adds what it passes on,
// R <- R + wanted_attention R. Rows are not normalised, and a token keeps the 1 that it began with.
// The maps and their derivatives, (A,T,T) each, stand in the order of the layers. Throws
// std::invalid_argument where there are none and for other shapes.  (T,T)
Tensor chefer(std::span<const Tensor> maps, std::span<const Tensor> d_maps);

// The relevance in a run from --from-layer to --layer, with the derivatives of F by the weights as
// free variables after their softmax.  (T) or (T,T)
Explanation explain_by_chefer(Question& question, const Choices& choices);

}  // namespace glassbert
