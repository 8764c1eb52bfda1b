#pragma once

#include "core/rng.h"
#include "core/tensor.h"

namespace glassbert {

// Each row of a non-negative tensor divided by its sum; a row of zeros stays.
Tensor row_shares(Tensor x);

// The same entries in each row, at random places: a control for where a row puts its weight.
Tensor shuffled_rows(Tensor x, Rng& rng);

// The share of rows whose largest entry is at the same place in both; the first of equals counts.
double same_top(const Tensor& a, const Tensor& b);

// The mean of all entries, in double.
double mean_of(const Tensor& x);

}  // namespace glassbert
