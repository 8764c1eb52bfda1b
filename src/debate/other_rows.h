#pragma once

#include "core/rng.h"
#include "debate/row_network.h"

namespace glassbert {

// Other weights than a model's own: the controls of an adversary.

// Weights dealt anew among the keys that are movable (1), at random, the same way in every head;
// the others keep theirs.
HeadRows permuted_rows(const HeadRows& own, std::span<const int> movable, Rng& rng);

HeadRows uniform_rows(const HeadRows& own);  // 1/K on every key
HeadRows mean_in_each(const HeadRows& own);  // in every head the mean of the heads

}  // namespace glassbert
