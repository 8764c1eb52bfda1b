#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/real.h"

namespace glassbert {

// How much of a row's weight each of three groups of keys has; sums to 1.
using GroupShares = std::array<double, 3>;

// The shares of several heads in one row.
using HeadShares = std::vector<GroupShares>;

GroupShares mean_of(const HeadShares& heads);

// The heads' shares whose mean is `wanted` and which are closest to `own` (the sum over the heads
// of the Kullback-Leibler divergence from them is the least): each head's shares are multiplied by
// the same three factors and divided by their sum. For the mean of `own` itself they are `own`; a
// share that is wanted to be 0 is 0 in every head. Found by turns: rows to sum 1, columns to the
// wanted mean (Deming & Stephan 1940; Sinkhorn 1967).
HeadShares shares_with_mean(const HeadShares& own, const GroupShares& wanted);

// The slope of a number over the triangle of mean shares, at the heads' own: by how much it grows
// where the mean moves by a step d with sum 0 is slope . d to first order, when the heads follow as
// above. `d_shares` are its derivatives by each head's shares. The slope's entries sum to 0.
GroupShares slope_over_means(const HeadShares& own, const HeadShares& d_shares);

}  // namespace glassbert
