#include "math/kernel/panel_product.h"

#include <algorithm>

#include "core/check.h"
#include "core/parallel.h"
#include "math/kernel/fill_panel.h"
#include "math/kernel/tile.h"
#include "math/kernel/width.h"

namespace glassbert::kernel {
namespace {

constexpr Index rows_per_stretch = 512;  // 1.5 MB of BERT-base's hidden states
constexpr Index rows_per_block = 64;
constexpr Index least_work = 200'000;  // multiplications that are worth another thread

// Multiplies the first rows of `a` by a panel: as many as fit of 8, 4, 2, 1; returns how many.
template <int bits, int rows, int vectors, bool as_columns>
[[gnu::always_inline]] inline Index multiply_rows(const LeftSide& a, Index left,
                                                  const Panels::Panel& panel, Index depth,
                                                  real* sums) {
  if constexpr (rows > 1)
    if (left < rows)
      return multiply_rows<bits, rows / 2, vectors, as_columns>(a, left, panel, depth, sums);
  multiply_tile<bits, rows, vectors, as_columns>(a, panel.begin, panel.stride, depth, sums);
  return rows;
}

// Some pieces of a product: a panel with a block of rows each. What is read more often stays the
// same from piece to piece: the panel, or a block of rows that stand as columns. As the last panel
// is narrower, work is counted in vectors of panels: these are the pieces that begin at begin ..
// end-1.
struct Pieces {
  const PanelProduct& product;
  Index begin, end, blocks;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    if (product.a.as_columns)
      run_all<bits, true>();
    else
      run_all<bits, false>();
  }

  template <int bits, bool as_columns>
  [[gnu::always_inline]] void run_all() const {
    const Index panels = product.b.count();
    Index vectors = 0;  // of the panels of all pieces so far
    for (Index i = 0; i < panels * blocks && vectors < end; ++i) {
      const auto panel = product.b.panel(as_columns ? i % panels : i / blocks);
      const Index first = (as_columns ? i / panels : i % blocks) * rows_per_block;
      const Index last = std::min(first + rows_per_block, product.a.rows);
      const bool is_mine = vectors >= begin;
      vectors += panel.width / lanes<bits>;
      if (!is_mine) continue;
      if (panel.width == lanes<bits>)
        run_panel<bits, 1, as_columns>(panel, first, last);
      else if (panel.width == 2 * lanes<bits>)
        run_panel<bits, 2, as_columns>(panel, first, last);
      else
        run_panel<bits, 3, as_columns>(panel, first, last);
    }
  }

  // Asks for the part of the result that is about to be written, so that it is in the cache by
  // then.
  void fetch_ahead(const Panels::Panel& panel, Index first, Index last) const {
    constexpr Index line = 64 / static_cast<Index>(sizeof(real));
    for (Index r = first; r < last; ++r)
      for (Index c = 0; c < panel.columns; c += line)
        __builtin_prefetch(product.c + r * product.c_stride + panel.first_column + c, 1);
  }

  template <int bits, int vectors, bool as_columns>
  [[gnu::always_inline]] void run_panel(const Panels::Panel& panel, Index first, Index last) const {
    constexpr Index width = vectors * lanes<bits>;
    real bias[width] = {};
    if (product.bias != nullptr)
      std::copy_n(product.bias + panel.first_column, panel.columns, bias);
    alignas(64) real sums[tile_rows<bits> * width];
    while (first < last) {
      fetch_ahead(panel, first, std::min(first + tile_rows<bits>, last));
      const LeftSide a{product.a.row(first), product.a.stride};
      const Index rows = multiply_rows<bits, tile_rows<bits>, vectors, as_columns>(
          a, last - first, panel, product.b.inputs(), sums);
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
  const Index rows = product.a.rows, blocks = (rows + rows_per_block - 1) / rows_per_block;
  const Index vectors = blocks * (padded(product.b.outputs()) / lanes_in_use());
  const Index work = rows * product.b.inputs() * product.b.outputs();
  const Index grain = 1 + vectors * least_work / std::max<Index>(work, 1);
  parallel_for(vectors, grain, [&](Index begin, Index end) {
    run_at_best_width(Pieces{product, begin, end, blocks});
  });
}

Index full_width() { return panel_vectors * lanes_in_use(); }

}  // namespace

Index Panels::count() const { return (outputs() + full_width() - 1) / full_width(); }

Panels::Panel Panels::panel(Index p) const {
  if (packed_ != nullptr) {
    const auto [begin, first, columns, width] = packed_->panel(p);
    return {begin, first, columns, width, width};
  }
  const Index first = p * full_width(), columns = std::min(full_width(), outputs() - first);
  return {in_place_.begin + first, first, columns, columns, in_place_.stride};
}

void multiply_panels(const PanelProduct& product) {
  const Index rows = product.a.rows;
  for (Index first = 0; first < rows; first += rows_per_stretch) {
    PanelProduct part = product;
    part.a.begin = product.a.row(first);
    part.a.rows = std::min(rows_per_stretch, rows - first);
    part.c += first * product.c_stride;
    multiply_stretch(part);
  }
}

}  // namespace glassbert::kernel
