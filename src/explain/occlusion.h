#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Leave one out: F(x) - F(x without t) for each content token; special tokens stay and score 0. A
// token that the objective reads at its position can't be cut out; it scores 0, too.  (T)
Explanation explain_by_occlusion(Question& question, const Choices& choices);

}  // namespace glassbert
