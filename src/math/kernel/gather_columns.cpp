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

struct Gather {
  const MatrixView& a;
  real* to;

  template <int bits>
  [[gnu::always_inline]] void run() const {
    constexpr Index together = tile_rows<bits>;
    for (Index k = 0; k < a.columns; ++k) {
      const real* from = a.begin + k * a.stride;
      real* at = to + k * together;
      Index r = 0;
      for (; r + together <= a.rows; r += together, at += together * a.columns)
        std::copy_n(from + r, together, at);
      if (r < a.rows) std::copy_n(from + r, a.rows - r, at);
    }
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
