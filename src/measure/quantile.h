#pragma once

#include <span>
#include <vector>

namespace glassbert {

// The number below which a share of the others lies: at share 0 the least, at 1 the largest,
// between two numbers on the straight line from one to the other. NaNs are left out; NaN where
// nothing is left. Throws std::invalid_argument unless 0 <= share <= 1.
double quantile(std::vector<double> numbers, double share);
double median(std::vector<double> numbers);

// The mean of those that are no NaN; NaN where there are none.
double mean_of(std::span<const double> numbers);

// For each x, the share of the numbers that are at most x. NaNs are left out.
std::vector<double> shares_up_to(std::span<const double> numbers, std::span<const double> x);

}  // namespace glassbert
