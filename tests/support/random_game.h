#pragma once

#include <vector>

#include "core/rng.h"

// A game of n players: a value for each of the 2^n sets of them, bit i for player i.
inline std::vector<double> random_game(glassbert::Rng& rng, glassbert::Index n) {
  std::vector<double> values;
  for (glassbert::Index s = 0; s < glassbert::Index{1} << n; ++s) values.push_back(rng.normal());
  return values;
}
