#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// How strongly F answers to a small change of a token: the length of dF/de_t, e_t the token's WORD
// embedding, before position, type and LayerNorm. A size, in no direction.  (T)
Explanation explain_by_input_gradient(Question& question, const Choices& choices);

}  // namespace glassbert
