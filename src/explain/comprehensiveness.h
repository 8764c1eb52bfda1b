#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// Whether a ranking names what the answer needs (DeYoung et al. 2020, section 4.2): with r the
// content tokens of the highest scores, as shares of 1, 5, 10, 20 and 50 % of all,
//   scores_k = p(x) - p(x without r)
// where p is the probability of the objective's class. High: the answer is gone without them.  (5)
Explanation explain_by_comprehensiveness(Question& question, const Choices& choices);

}  // namespace glassbert
