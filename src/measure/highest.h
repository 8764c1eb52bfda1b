#pragma once

#include <span>
#include <vector>

#include "core/real.h"

namespace glassbert {

// The places of the highest of n scores, `percent` % of them, rounded up: (percent n + 99) div 100,
// in whole numbers. Among equals the lower place goes first. Ascending. Throws
// std::invalid_argument unless 0 <= percent <= 100.
std::vector<Index> highest(std::span<const double> scores, Index percent);

}  // namespace glassbert
