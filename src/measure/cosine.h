#pragma once

#include "core/tensor.h"

namespace glassbert {

// How alike rows point: the cosine of the angle between row r of a and row c of b. 1: the same
// direction, 0: at right angles, -1: opposite; lengths don't count. A row of zeros has no
// direction, its cosine is 0.  (R,H), (C,H) -> (R,C). Throws std::invalid_argument unless rows are
// equally long.
Tensor cosine(const Tensor& a, const Tensor& b);

}  // namespace glassbert
