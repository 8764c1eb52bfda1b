#pragma once

#include "core/tensor.h"

namespace glassbert {

// What a map over pairs of positions says by their distance: entry d is the mean of all x(i,j) with
// |i - j| = d.  (T,T) -> (T). Throws std::invalid_argument unless the matrix is square.
Tensor mean_by_distance(const Tensor& x);

}  // namespace glassbert
