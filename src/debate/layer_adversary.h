#pragma once

#include "debate/layer_climb.h"

namespace glassbert {

// Other weights in every row of every head and layer: the states change with them, so this is no
// longer other attention to the same evidence.
struct LayerAdversary {
  LayerMaps maps;
  double distance = 0;  // mean Jensen-Shannon distance over all rows of unmasked queries
  double last_row = 0;  // of the row that the outcome is read from, mean over the heads
  double ceiling = 0;   // the largest mean distance without the bound
  Outcome outcome;      // of a whole run with them
  double moved = 0;     // total variation, at most epsilon
};

// Weights that are exactly 0 stay so. Climbs from each of `restarts` random beginnings near the
// model's own weights; at the end goes back on the straight way to the model's own as far as is
// needed to be within epsilon, and checks it by a run. The best of all. Nothing found: the model's
// own.
LayerAdversary attack_all_layers(Question& question, const LayerAttack& how);

}  // namespace glassbert
