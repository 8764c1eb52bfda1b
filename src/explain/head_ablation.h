#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// What F loses when a head brings nothing: F(x) - F(x with the head's context P V zero at every
// position); the bias of the output matrix stays. One head at a time, each run continued from below
// its layer.  (L,A). Michel et al. 2019, section 3.2.
Explanation explain_by_head_ablation(Question& question, const Choices& choices);

}  // namespace glassbert
