#pragma once

#include "debate/row_network.h"
#include "explain/question.h"

namespace glassbert {

// The farthest weights that were found which leave the answer where it is.
struct RowAdversary {
  HeadRows rows;          // the network's own where nothing was found
  bool is_found = false;  // false: none but perhaps the network's own weights are allowed
  double distance = 0;    // mean over the heads of the Jensen-Shannon distance from its own
  double moved = 0;       // total variation of the outcome, computed with `rows` at the end
};

// Looks among about `budget` rows: a sixth for descending among corners (corner_descent.h), half
// for the farthest corners and their edges, where these have nothing another sixth for walking
// there (adversary.h), and a third for improving head by head. The end is checked: moved <=
// epsilon, whatever rounding did before.
RowAdversary attack(RowNetwork& network, double epsilon, Index budget);

// The outcome of a whole run of the model with these rows in place of the last layer's row under
// test: the proof of an adversary.
Outcome outcome_with(Question& question, const HeadRows& rows);

}  // namespace glassbert
