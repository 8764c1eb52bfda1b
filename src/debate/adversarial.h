#pragma once

#include "explain/choices.h"
#include "explain/explanation.h"
#include "explain/question.h"

namespace glassbert {

// The most different attention that leaves the answer where it is (Jain & Wallace 2019, section
// 4.2.2): for each head a row of weights over the keys, in place of the row of the last layer that
// the outcome is read from, so that the mean over the heads of the Jensen-Shannon distance from the
// model's own rows is as large as could be found while the outcome moves by at most epsilon in
// total variation.  (A,T). The notes `jsd` and `tvd` are those of a whole run with these weights.
Explanation explain_by_adversarial(Question& question, const Choices& choices);

}  // namespace glassbert
