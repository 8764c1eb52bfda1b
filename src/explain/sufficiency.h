#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Whether what a ranking names is enough for the answer (DeYoung et al. 2020, section 4.2): with r
// the content tokens of the highest scores, as shares of 1, 5, 10, 20 and 50 % of all,
//   scores_k = p(x) - p(only r and the special tokens)
// where p is the probability of the objective's class. Near 0: they are enough.  (5)
Explanation explain_by_sufficiency(Question& question, const Choices& choices);

}  // namespace glassbert
