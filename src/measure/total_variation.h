#pragma once

#include <span>

namespace glassbert {

// How far apart two distributions are: half the sum of the absolute differences, the most
// probability by which they disagree about any event. 0 where they are equal, 1 where nothing has
// weight in both. Throws std::invalid_argument unless they are equally long.
double total_variation(std::span<const double> p, std::span<const double> q);

}  // namespace glassbert
