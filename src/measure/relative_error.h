#pragma once

#include "core/tensor.h"

namespace glassbert {

// The length of each row as a vector, sqrt(sum_c x_c^2).  (R,C) -> (R)
Tensor row_lengths(const Tensor& x);

// How far each row is from the one expected, as a share of that one's length: |x - y| / |y|. 0
// where they are equal, 1 where x is 0.  (R,C), (R,C) -> (R)
Tensor relative_error(const Tensor& x, const Tensor& expected);

// The mean of it over all rows.
double mean_relative_error(const Tensor& x, const Tensor& expected);

}  // namespace glassbert
