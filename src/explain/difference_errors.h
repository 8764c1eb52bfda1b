#pragma once

#include <span>
#include <vector>

namespace glassbert {

// How far central differences are from the derivative by hand, for each step: one attention head on
// random numbers, 6 tokens of 8 numbers, derived by its queries; the largest error of any of them,
// as a share of the largest derivative. Only standard types stand in the declaration, so that a
// program in single precision can also call the double library's.
std::vector<double> difference_errors(std::span<const double> steps);

}  // namespace glassbert
