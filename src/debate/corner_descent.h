#pragma once

#include "debate/feasible_best.h"

namespace glassbert {

// Looks for far corners that leave the answer where it is, from a few corners on: each step goes to
// the neighbour, another key for one head, that is best by its distance less a price for every
// amount that the answer moves too far; until no neighbour is better, or `most_answers` runs have
// been spent. Then tries the ways from the best to the neighbours of where it ended. Needs far
// fewer runs than going through the corners in order where hardly any are allowed.
void descend_corners(FeasibleBest& best, Index most_answers);

}  // namespace glassbert
