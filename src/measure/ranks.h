#pragma once

#include <span>
#include <vector>

namespace glassbert {

// The rank of each number, 1 for the smallest; equal numbers share the mean of the ranks that they
// take together: 5 3 5 has the ranks 2.5 1 2.5.
std::vector<double> average_ranks(std::span<const double> x);

}  // namespace glassbert
