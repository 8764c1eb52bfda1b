#pragma once

#include <span>
#include <vector>

#include "core/real.h"

namespace glassbert {

// What a game of n players loses without each, from the worth of every coalition as shapley_values
// takes it: v(all) - v(all but i). Only n + 1 of the 2^n values are looked at. Throws
// std::invalid_argument unless there are 2^n values, 1 <= n.
std::vector<double> leave_one_out(Index n, std::span<const double> values);

}  // namespace glassbert
