#include "math/kernel/gather_columns.h"

#include <algorithm>

#include "math/kernel/tile.h"
#include "math/kernel/width.h"

namespace glassbert::kernel {
namespace {

struct TileRows {
  Index* result;
  template <int bits>
  [[gnu::always_inline]] void run() const {
    *result = tile_rows<bits>;
  }
};

// Rows that stand as columns lie a whole row of memory apart: few of these are in the first-level
// cache at a time, so all tiles take their share of some of them before the next are read.
struct Gather {
  static constexpr Index at_a_time = 16;

  const MatrixView& a;
  real* to;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    constexpr Index together = tile_rows<bits>;
    for (Index first = 0; first < a.columns; first += at_a_time) {
      const Index last = std::min(first + at_a_time, a.columns);
      fetch_rows(last, std::min(last + at_a_time, a.columns));
      for (Index r = 0; r < a.rows; r += together) {
        const real* from = a.begin + r;
        real* at = to + r * a.columns;
        for (Index k = first; k < last; ++k)
          if (r + together <= a.rows)
            std::copy_n(from + k * a.stride, together, at + k * together);
          else
            std::copy_n(from + k * a.stride, a.rows - r, at + k * together);
      }
    }
  }

  // Asks memory for what is read next: no processor guesses such steps.
  [[gnu::always_inline]] void fetch_rows(Index begin, Index end) const {
    constexpr Index line = 64 / static_cast<Index>(sizeof(real));
    for (Index k = begin; k < end; ++k)
      for (Index r = 0; r < a.rows; r += line) __builtin_prefetch(a.begin + k * a.stride + r);
  }
};

}  // namespace

Index gathered_together() {
  Index result = 0;
  run_at_best_width(TileRows{&result});
  return result;
}

void gather_columns(const MatrixView& a, real* to) { run_at_best_width(Gather{a, to}); }

}  // namespace glassbert::kernel
