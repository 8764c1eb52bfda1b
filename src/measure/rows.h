#pragma once

#include "core/tensor.h"

namespace glassbert {

// Each row of a non-negative tensor divided by its sum; a row of zeros stays.
Tensor row_shares(Tensor x);

// The share of rows whose largest entry is at the same place in both; the first of equals counts.
double same_top(const Tensor& a, const Tensor& b);

// The mean of all entries, in double.
double mean_of(const Tensor& x);

}  // namespace glassbert
