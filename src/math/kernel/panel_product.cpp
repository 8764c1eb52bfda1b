#include "math/kernel/panel_product.h"

#include <algorithm>

#include "core/check.h"
#include "core/parallel.h"
#include "math/kernel/fill_panel.h"
#include "math/kernel/panel_block.h"
#include "math/kernel/width.h"

namespace glassbert::kernel {
namespace {

constexpr Index numbers_per_stretch = 100'000;  // 0.4 MB of a second-level cache
constexpr Index most_in_cache = 1 << 19;        // numbers of a right side that stays there
constexpr Index least_work = 200'000;           // multiplications that are worth another thread

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
    const bool by_rows = as_columns || product.b.inputs() * product.b.outputs() <= most_in_cache;
    Index vectors = 0;  // of the panels of all pieces so far
    for (Index i = 0; i < panels * blocks && vectors < end; ++i) {
      const auto panel = product.b.panel(by_rows ? i % panels : i / blocks);
      const Index first = (by_rows ? i / panels : i % blocks) * rows_per_block;
      const Index last = std::min(first + rows_per_block, product.a.rows);
      const bool is_mine = vectors >= begin;
      vectors += panel.width / lanes<bits>;
      if (!is_mine) continue;
      if (panel.width == lanes<bits>)
        PanelBlock<bits, 1, as_columns>{product, panel, first, last}.run();
      else if (panel.width == 2 * lanes<bits>)
        PanelBlock<bits, 2, as_columns>{product, panel, first, last}.run();
      else
        PanelBlock<bits, 3, as_columns>{product, panel, first, last}.run();
    }
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
  const Index blocks = numbers_per_stretch / (product.b.inputs() * rows_per_block + 1);
  const Index rows_per_stretch = std::max<Index>(blocks, 1) * rows_per_block;
  for (Index first = 0; first < rows; first += rows_per_stretch) {
    PanelProduct part = product;
    part.a.begin = product.a.row(first);
    part.a.rows = std::min(rows_per_stretch, rows - first);
    part.c += first * product.c_stride;
    multiply_stretch(part);
  }
}

}  // namespace glassbert::kernel
