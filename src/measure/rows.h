#pragma once

#include <functional>

#include "core/rng.h"
#include "core/tensor.h"

namespace glassbert {

// Each row of a non-negative tensor divided by its sum; a row of zeros stays.
Tensor row_shares(Tensor x);

// The same entries in each row, at random places: a control for where a row puts its weight.
Tensor shuffled_rows(Tensor x, Rng& rng);

// The share of rows whose largest entry is at the same place in both; the first of equals counts.
double same_top(const Tensor& a, const Tensor& b);

// The place of the largest entry of a row among those that are allowed, -1 where none is.
Index top_place(std::span<const real> row, const std::function<bool(Index)>& is_allowed);

// The mean of all entries, in double.
double mean_of(const Tensor& x);

}  // namespace glassbert
