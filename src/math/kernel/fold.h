#pragma once

#include "math/kernel/vector.h"

namespace glassbert::kernel {

// Combines the lanes in a fixed tree: the upper half into the lower until one is left.
template <int bits, class Combine>
[[gnu::always_inline]] inline real fold(const Vector<bits>& v, const Combine& combine) {
  real lane[lanes<bits>];
  store<bits>(v, lane);
  for (Index half = lanes<bits> / 2; half > 0; half /= 2)
    for (Index i = 0; i < half; ++i) lane[i] = combine(lane[i], lane[i + half]);
  return lane[0];
}

template <int bits>
[[gnu::always_inline]] inline real sum_of_lanes(const Vector<bits>& v) {
  return fold<bits>(v, [](real a, real b) { return a + b; });
}

}  // namespace glassbert::kernel
