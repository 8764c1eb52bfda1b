#pragma once

#include <utility>

#include "math/kernel/vector.h"

namespace glassbert::kernel {

// Of two vectors a and b: a0 b0 a1 b1 ... of their lower or (offset = lanes/2) upper halves.
template <int bits, int offset, std::size_t... i>
[[gnu::always_inline]] inline Vector<bits> interleave(const Vector<bits>& a, const Vector<bits>& b,
                                                      std::index_sequence<i...>) {
  return __builtin_shufflevector(a, b, (offset + int{i / 2} + int{i % 2} * int{sizeof...(i)})...);
}

// Transposes a square of lanes x lanes numbers, each row a vector. Interleaving the upper rows with
// the lower ones moves the highest bit of a number's row to the end of its column, and all other
// bits up by one; after log2(lanes) rounds row and column have changed places.
template <int bits>
[[gnu::always_inline]] inline void transpose_square(const real* from, Index from_stride, real* to,
                                                    Index to_stride) {
  constexpr int count = lanes<bits>;
  constexpr auto all = std::make_index_sequence<count>();
  Vector<bits> rows[count], mixed[count];
#pragma GCC unroll 16
  for (int r = 0; r < count; ++r) rows[r] = load<bits>(from + r * from_stride);
#pragma GCC unroll 4
  for (int round = 1; round < count; round *= 2) {
#pragma GCC unroll 8
    for (int r = 0; r < count / 2; ++r) {
      mixed[2 * r] = interleave<bits, 0>(rows[r], rows[r + count / 2], all);
      mixed[2 * r + 1] = interleave<bits, count / 2>(rows[r], rows[r + count / 2], all);
    }
#pragma GCC unroll 16
    for (int r = 0; r < count; ++r) rows[r] = mixed[r];
  }
#pragma GCC unroll 16
  for (int r = 0; r < count; ++r) store<bits>(rows[r], to + r * to_stride);
}

}  // namespace glassbert::kernel
