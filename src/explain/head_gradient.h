#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// How F answers to a head's volume: its derivative by a gate that multiplies the head's context,
// where the gate is 1. It is the sum over positions of context . dF/dcontext, and as well, since
// the context is P V, the sum over the map of P dF/dP.  (L,A)
Explanation explain_by_head_gradient_signed(Question& question, const Choices& choices);

// Its size: the importance of Michel et al. 2019, section 4.1, for one input, not normalised by
// layer.  (L,A)
Explanation explain_by_head_gradient(Question& question, const Choices& choices);

}  // namespace glassbert
