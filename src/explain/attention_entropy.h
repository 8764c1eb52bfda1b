#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// How widely each head looks: the entropy of its row of attention, in nats; for all rows, their
// mean. 0: at one token; ln T: at all alike.  (L,A). As in Clark et al. 2019, section 3.3.
Explanation explain_by_attention_entropy(Question& question, const Choices& choices);

}  // namespace glassbert
