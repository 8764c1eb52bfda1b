#pragma once

#include <algorithm>

#include "math/kernel/panel_product.h"
#include "math/kernel/tile.h"

// A block of rows times a panel: the piece of which every product consists.
namespace glassbert::kernel {

inline constexpr Index rows_per_block = 64;

template <int bits, int vectors, bool as_columns>
struct PanelBlock {
  static constexpr Index width = vectors * lanes<bits>;

  const PanelProduct& product;
  const Panels::Panel& panel;
  Index first, last;  // the rows: first .. last - 1

  // The inner dimension runs past in stretches: one of the panel stays in the first-level cache
  // while all rows of the block pass by. Where they are few, memory must be asked more often.
  [[gnu::always_inline]] void run() const {
    constexpr int few = as_columns ? 0 : 2, many = as_columns ? 0 : 1;
    real bias[width] = {};
    if (product.bias != nullptr)
      std::copy_n(product.bias + panel.first_column, panel.columns, bias);
    alignas(64) real sums[rows_per_block * width];
    for (Index k = 0; k == 0 || k < product.b.inputs(); k += stretch) {
      if (last - first <= few * tile_rows<bits>)
        run_stretch<few>(k, bias, sums);
      else
        run_stretch<many>(k, bias, sums);
    }
  }

  // Adds to the sums what the stretch gives that begins at k; after the last they are complete.
  template <int requests>
  [[gnu::always_inline]] void run_stretch(Index k, const real* bias, real* sums) const {
    const Index count = std::min(stretch, product.b.inputs() - k);
    const bool is_last = k + count == product.b.inputs();
    const real* from = panel.begin + k * panel.stride;
    Ahead ahead = next_after<requests>(from, count * panel.stride, is_last);
    Index rows = 0;
    for (Index row = first; row < last; row += rows, sums += rows * width) {
      if (is_last) fetch_result(row, std::min(row + tile_rows<bits>, last));
      const LeftSide a{product.a.row(row) + (as_columns ? k * product.a.stride : k),
                       product.a.stride};
      const Stretch part{a, from, panel.stride, count, k == 0, ahead, sums};
      rows = multiply_rows<tile_rows<bits>, requests>(last - row, part);
      ahead.begin += count * requests * ahead.step;
      if (is_last) finish(row, rows, bias, sums);
    }
  }

  // Multiplies the first of the rows that are left: as many as fit of 8, 4, 2, 1; returns how many.
  template <int rows, int requests>
  [[gnu::always_inline]] static Index multiply_rows(Index left, const Stretch& part) {
    if constexpr (rows > 1)
      if (left < rows) return multiply_rows<rows / 2, requests>(left, part);
    multiply_tile<bits, rows, vectors, as_columns, requests>(part);
    return rows;
  }

  // What to ask memory for meanwhile: what follows the stretch. Only the first block asks for more
  // of its own panel, and only the last for the next panel; the others ask for what is here.
  template <int requests>
  [[gnu::always_inline]] Ahead next_after(const real* from, Index size, bool is_last) const {
    const bool is_wanted = is_last ? last == product.a.rows : first == 0;
    if (requests == 0 || !is_wanted) return {from, 0};
    const Index tiles = (last - first + tile_rows<bits> - 1) / tile_rows<bits>;
    const Index share = width / std::max(requests, 1);
    return {from + size, (share + tiles - 1) / tiles};
  }

  // Asks for the part of the result that is about to be written, so that it is in the cache by
  // then.
  void fetch_result(Index begin, Index end) const {
    constexpr Index line = 64 / static_cast<Index>(sizeof(real));
    for (Index r = begin; r < end; ++r)
      for (Index c = 0; c < panel.columns; c += line)
        __builtin_prefetch(product.c + r * product.c_stride + panel.first_column + c, 1);
  }

  // Turns complete sums into rows of the result.
  [[gnu::always_inline]] void finish(Index row, Index rows, const real* bias, real* sums) const {
    real* c = product.c + row * product.c_stride + panel.first_column;
    if (panel.columns == width && product.activation == Activation::none)
      return scale_and_shift(sums, rows, bias, c, product.c_stride);
    scale_and_shift(sums, rows, bias, sums, width);
    const std::span<real> hot(sums, static_cast<std::size_t>(rows * width));
    if (product.activation != Activation::none) activate(product.activation, hot, hot);
    for (Index r = 0; r < rows; ++r)
      std::copy_n(sums + r * width, panel.columns, c + r * product.c_stride);
  }

  [[gnu::always_inline]] void scale_and_shift(const real* sums, Index rows, const real* bias,
                                              real* to, Index to_stride) const {
    const real scale = product.scale;
    for (; rows > 0; --rows, sums += width, to += to_stride) {
#pragma GCC unroll 3
      for (Index i = 0; i < width; i += lanes<bits>)
        store<bits>(load<bits>(sums + i) * scale + load<bits>(bias + i), to + i);
    }
  }
};

}  // namespace glassbert::kernel
