#pragma once

#include "core/rng.h"

namespace glassbert {

// How far from 0 Spearman's correlation of two lists of n different numbers comes when the order of
// one is chance alone: the size that 95 of 100 of `draws` random orders stay below. A correlation
// within it says nothing. Throws std::invalid_argument for n < 2.
double chance_spearman(Index n, Rng& rng, Index draws = 2000);

}  // namespace glassbert
