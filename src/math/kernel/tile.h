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

// How many numbers ahead of its use a panel is asked for: 16 KB. Left alone a processor fetches
// ahead, too, but stops at the end of each page of 4 KB; with few rows, that wait is a fifth of
// all.
inline constexpr Index fetch_distance = 16384 / static_cast<Index>(sizeof(real));

template <int bits, int vectors>
[[gnu::always_inline]] inline void fetch_panel_ahead(const real* panel_row) {
  constexpr Index line = 64 / static_cast<Index>(sizeof(real));
  constexpr int second_level = 2;
#pragma GCC unroll 3
  for (Index c = 0; c < vectors * lanes<bits>; c += line)
    __builtin_prefetch(panel_row + fetch_distance + c, 0, second_level);
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

// sums[r][c] = sum over k of a[r][k] * panel[k][c] for `rows` rows; the panel's rows are
// `panel_stride` apart, panel and sums are `vectors` vectors wide. The order of each sum is the
// same whatever the tile.
template <int bits, int rows, int vectors, bool as_columns>
[[gnu::always_inline]] inline void multiply_tile(const LeftSide& a, const real* panel,
                                                 Index panel_stride, Index depth, real* sums) {
  using V = Vector<bits>;
  constexpr Index width = vectors * lanes<bits>;
  Index k = 0;
  do {
    V sum[rows][vectors] = {};
    for (const Index end = k + stretch < depth ? k + stretch : depth; k < end; ++k) {
      V b[vectors];
#pragma GCC unroll 3
      for (int c = 0; c < vectors; ++c)
        b[c] = load<bits>(panel + k * panel_stride + c * lanes<bits>);
      if constexpr (!as_columns) fetch_panel_ahead<bits, vectors>(panel + k * panel_stride);
#pragma GCC unroll 8
      for (int r = 0; r < rows; ++r) {
#pragma GCC unroll 3
        for (int c = 0; c < vectors; ++c) sum[r][c] += a.at<as_columns>(r, k) * b[c];
      }
    }
    const bool first = k <= stretch;
    for (int r = 0; r < rows; ++r) {
      for (int c = 0; c < vectors; ++c) {
        real* total = sums + r * width + c * lanes<bits>;
        store<bits>(first ? sum[r][c] : load<bits>(total) + sum[r][c], total);
      }
    }
  } while (k < depth);
}

}  // namespace glassbert::kernel
