#pragma once

#include "core/real.h"

namespace glassbert {

struct Interval {
  double low, high;
};

// Where the true share lies in 95 of 100 such counts, when `right` of `cases` were right (Wilson
// 1927): with few cases it is wide, and it never leaves 0 .. 1. Throws std::invalid_argument unless
// 0 <= right <= cases and there are cases.
Interval share_interval(Index right, Index cases);

}  // namespace glassbert
