#pragma once

#include <vector>

#include "explain/outcome.h"

namespace glassbert {

// Attention in every layer: L times (A,T,T).
using LayerMaps = std::vector<Tensor>;

// The point at share t of the straight way from one to the other.
LayerMaps mix(const LayerMaps& from, const LayerMaps& to, double t);

// The mean of f(layer, row) over all rows of all heads whose queries are unmasked; row r of layer l
// is maps[l].row(r).
double mean_over_rows(Question& question, const std::function<double(Index layer, Index row)>& f);

// The mean Jensen-Shannon distance over these rows.
double mean_distance(Question& question, const LayerMaps& a, const LayerMaps& b);

// Hooks for some copies of a run, each with maps of its own; nothing goes back through them, and
// what comes that far is left in d_maps, if given. Both must outlive the run.
Hooks replace_all(std::span<const LayerMaps> maps, std::vector<LayerMaps>* d_maps = nullptr,
                  Index first = 0);

// The outcomes of whole runs with them.
std::vector<Outcome> outcomes_with(Question& question, const std::vector<LayerMaps>& maps);

}  // namespace glassbert
