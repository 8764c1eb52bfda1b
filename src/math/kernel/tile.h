#pragma once

#include "math/kernel/vector.h"

// The heart of every matrix product: a tile of up to 8 rows by 3 vectors whose sums stay in
// registers while the inner dimension runs past.
namespace glassbert::kernel {

// How many rows a tile has: 8 x 3 sums, 3 vectors of the panel and a factor fill 32 registers.
#if defined(__x86_64__)
template <int bits>
inline constexpr int tile_rows = bits == 512 ? 8 : 4;  // narrower vectors: 16 registers
#else
template <int bits>
inline constexpr int tile_rows = 8;
#endif
inline constexpr int most_tile_rows = 8;
inline constexpr int panel_vectors = 3;

// Sums run over stretches of this many terms, whose sums are added: a float sum of 3072 terms then
// has a quarter of the rounding error. Part of what a result's bits depend on.
inline constexpr Index stretch = 256;

// What comes next in memory, asked for while a tile is computed: left alone a processor fetches
// ahead, too, but stops at the end of each page of 4 KB. `step` is so small that the tiles of a
// block share the next stretch of the panel: memory is asked all the time instead of in bursts.
struct Ahead {
  const real* begin;
  Index step;
};

template <int count>
[[gnu::always_inline]] inline void fetch(const Ahead& ahead, Index k) {
  constexpr int second_level = 2;
#pragma GCC unroll 3
  for (Index i = 0; i < count; ++i)
    __builtin_prefetch(ahead.begin + (k * count + i) * ahead.step, 0, second_level);
}

// A tile's rows of the left matrix: a[r][k] stands `stride` numbers before a[r + 1][k], or, where
// rows stand as columns, before a[r][k + 1].
struct LeftSide {
  const real* begin;
  Index stride;

  template <bool as_columns>
  [[gnu::always_inline]] real at(Index r, Index k) const {
    return begin[as_columns ? k * stride + r : r * stride + k];
  }
};

// What a tile has to do: sums[r][c] += sum over k < count of a[r][k] * panel[k][c], or = where it
// is the first. The panel's rows are `panel_stride` apart.
struct Stretch {
  const LeftSide& a;
  const real* panel;
  Index panel_stride, count;
  bool is_first;
  const Ahead& ahead;
  real* sums;
};

// Does it for `rows` rows; panel and sums are `vectors` vectors wide. The order of each sum is the
// same whatever the tile.
template <int bits, int rows, int vectors, bool as_columns, int requests>
[[gnu::always_inline]] inline void multiply_tile(const Stretch& part) {
  using V = Vector<bits>;
  constexpr Index width = vectors * lanes<bits>;
  V sum[rows][vectors] = {};
  for (Index k = 0; k < part.count; ++k) {
    V b[vectors];
#pragma GCC unroll 3
    for (int c = 0; c < vectors; ++c)
      b[c] = load<bits>(part.panel + k * part.panel_stride + c * lanes<bits>);
    fetch<requests>(part.ahead, k);
#pragma GCC unroll 8
    for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 3
      for (int c = 0; c < vectors; ++c) sum[r][c] += part.a.at<as_columns>(r, k) * b[c];
    }
  }
  for (int r = 0; r < rows; ++r) {
    for (int c = 0; c < vectors; ++c) {
      real* total = part.sums + r * width + c * lanes<bits>;
      store<bits>(part.is_first ? sum[r][c] : load<bits>(total) + sum[r][c], total);
    }
  }
}

}  // namespace glassbert::kernel
