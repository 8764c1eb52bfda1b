#include "math/kernel/panel_product.h"

#include <algorithm>

#include "core/check.h"
#include "core/parallel.h"
#include "math/kernel/tile.h"
#include "math/kernel/width.h"

namespace glassbert::kernel {
namespace {

constexpr Index rows_per_stretch = 512;  // 1.5 MB of BERT-base's hidden states
constexpr Index rows_per_block = 64;
constexpr Index least_work = 200'000;  // multiplications that are worth another thread

// Multiplies the first rows of `a` by a panel: as many as fit of 8, 4, 2, 1; returns how many.
template <int bits, int rows, int vectors>
[[gnu::always_inline]] inline Index multiply_rows(const real* a, Index a_stride, Index left,
                                                  const real* panel, Index depth, real* sums) {
  if constexpr (rows > 1)
    if (left < rows)
      return multiply_rows<bits, rows / 2, vectors>(a, a_stride, left, panel, depth, sums);
  multiply_tile<bits, rows, vectors>(a, a_stride, panel, depth, sums);
  return rows;
}

// The pieces begin .. end-1 of a product; piece i is panel i / blocks with row block i % blocks.
struct Pieces {
  const PanelProduct& product;
  Index begin, end, blocks;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    for (Index i = begin; i < end; ++i) {
      const PackedMatrix::Panel panel = product.b.panel(i / blocks);
      const Index first = i % blocks * rows_per_block;
      const Index last = std::min(first + rows_per_block, product.rows);
      if (panel.width == lanes<bits>)
        run_panel<bits, 1>(panel, first, last);
      else if (panel.width == 2 * lanes<bits>)
        run_panel<bits, 2>(panel, first, last);
      else
        run_panel<bits, 3>(panel, first, last);
    }
  }

  // Asks for the part of the result that is about to be written, so that it is in the cache by
  // then.
  void fetch_ahead(const PackedMatrix::Panel& panel, Index first, Index last) const {
    constexpr Index line = 64 / static_cast<Index>(sizeof(real));
    for (Index r = first; r < last; ++r)
      for (Index c = 0; c < panel.columns; c += line)
        __builtin_prefetch(product.c + r * product.c_stride + panel.first_column + c, 1);
  }

  template <int bits, int vectors>
  [[gnu::always_inline]] void run_panel(const PackedMatrix::Panel& panel, Index first,
                                        Index last) const {
    constexpr Index width = vectors * lanes<bits>;
    real bias[width] = {};
    if (product.bias != nullptr)
      std::copy_n(product.bias + panel.first_column, panel.columns, bias);
    alignas(64) real sums[tile_rows<bits> * width];
    while (first < last) {
      fetch_ahead(panel, first, std::min(first + tile_rows<bits>, last));
      const Index rows = multiply_rows<bits, tile_rows<bits>, vectors>(
          product.a + first * product.a_stride, product.a_stride, last - first, panel.begin,
          product.b.inputs(), sums);
      real* c = product.c + first * product.c_stride + panel.first_column;
      if (panel.columns == width && product.activation == Activation::none)
        finish<bits, vectors>(sums, rows, bias, c, product.c_stride);
      else
        finish_aside<bits, vectors>(sums, rows, bias, panel.columns, c);
      first += rows;
    }
  }

  // Scales the sums, adds the bias and writes the rows, `stride` numbers apart.
  template <int bits, int vectors>
  [[gnu::always_inline]] void finish(const real* sums, Index rows, const real* bias, real* to,
                                     Index stride) const {
    constexpr Index width = vectors * lanes<bits>;
    const real scale = product.scale;
    for (; rows > 0; --rows, sums += width, to += stride) {
#pragma GCC unroll 3
      for (Index i = 0; i < width; i += lanes<bits>)
        store<bits>(load<bits>(sums + i) * scale + load<bits>(bias + i), to + i);
    }
  }

  // The same where more is to be done to them, or where the rows are not whole vectors.
  template <int bits, int vectors>
  [[gnu::always_inline]] void finish_aside(real* sums, Index rows, const real* bias, Index columns,
                                           real* c) const {
    constexpr Index width = vectors * lanes<bits>;
    finish<bits, vectors>(sums, rows, bias, sums, width);
    const std::span<real> hot(sums, static_cast<std::size_t>(rows * width));
    if (product.activation != Activation::none) activate(product.activation, hot, hot);
    for (Index r = 0; r < rows; ++r)
      std::copy_n(sums + r * width, columns, c + r * product.c_stride);
  }
};

// Computes a stretch of rows: few enough to stay in the cache while all panels pass by.
void multiply_stretch(const PanelProduct& product) {
  const Index blocks = (product.rows + rows_per_block - 1) / rows_per_block;
  const Index pieces = blocks * product.b.panel_count();
  const Index work = product.rows * product.b.inputs() * product.b.outputs();
  const Index grain = 1 + pieces * least_work / std::max<Index>(work, 1);
  parallel_for(pieces, grain, [&](Index begin, Index end) {
    run_at_best_width(Pieces{product, begin, end, blocks});
  });
}

}  // namespace

void multiply_panels(const PanelProduct& product) {
  for (Index first = 0; first < product.rows; first += rows_per_stretch) {
    PanelProduct part = product;
    part.a += first * product.a_stride;
    part.c += first * product.c_stride;
    part.rows = std::min(rows_per_stretch, product.rows - first);
    multiply_stretch(part);
  }
}

}  // namespace glassbert::kernel
