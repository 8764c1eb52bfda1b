#pragma once

#include "debate/feasible_best.h"

namespace glassbert {

// Looks for the farthest rows that leave the answer where it is. The distance is convex in the
// rows, so the best lie near corners, where each head has all its weight on one key: at a corner,
// or on an edge between two that differ in one head's key, where the outcome crosses the allowed.
// Nothing is drawn at random.

// Goes through the corners from the farthest on and tries the edges at each that promise more than
// the best so far, until no corner left does, or `most_answers` runs have been spent.
void search_corners(FeasibleBest& best, Index most_answers);

// Where nothing allowed is known, and the network's own rows are not: walks from these towards
// corners, each time as far as brings the outcome nearest to the unchanged one, until it is allowed
// or nothing brings it nearer, or `most_answers` runs have been spent.
void approach(FeasibleBest& best, Index most_answers);

// Improves the best one head at a time: tries the way from it to each key of each head, until no
// head improves it any more or `most_answers` runs have been spent. Always finds something, for the
// model's own rows are where it begins if nothing is known.
void climb_by_heads(FeasibleBest& best, Index most_answers);

}  // namespace glassbert
