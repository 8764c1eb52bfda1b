#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// By how much F would change, if it were linear, were a token's word embedding e_t taken away:
// e_t . dF/de_t, with its sign (Denil et al. 2014).  (T)
Explanation explain_by_gradient_x_input(Question& question, const Choices& choices);

}  // namespace glassbert
