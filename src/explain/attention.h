#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// The weights themselves: the mean over the heads of a layer's attention after the softmax, or one
// head's.  (T) or (T,T), query down, key across; rows sum to 1.
Explanation explain_by_attention(Question& question, const Choices& choices);

}  // namespace glassbert
