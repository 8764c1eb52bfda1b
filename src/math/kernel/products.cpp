#include "math/kernel/products.h"

#include <utility>

#include "core/check.h"
#include "core/parallel.h"
#include "math/kernel/fill_panel.h"
#include "math/kernel/packed_matrix.h"
#include "math/kernel/panel_product.h"

namespace glassbert {
namespace {

// The same matrix row by row, so that it may stand on the left of a product.
struct Rows {
  Storage numbers;
  Index stride;
};

Rows copied_rows(const MatrixView& a, Storage block) {
  const Index stride = kernel::padded(a.columns);
  if (block.size() < a.rows * stride) block = Storage(a.rows * stride);
  Rows rows{std::move(block), stride};
  const Index grain = 1 + 65536 / (1 + stride);
  parallel_for(a.rows, grain, [&](Index begin, Index end) {
    const MatrixView part{a.begin + begin, end - begin, a.columns, a.stride, true};
    kernel::fill_panel(part, {rows.numbers.begin() + begin * stride, 0, a.columns, stride});
  });
  return rows;
}

// Blocks that a product needs while it runs. A thread keeps them for its next product: taken from
// the pool, how many are needed at once would hang on the threads' pace.
struct Workspace {
  Storage panels, rows;
};

Workspace& workspace() {
  thread_local Workspace of_this_thread;
  return of_this_thread;
}

constexpr Index most_kept = 1 << 19;  // numbers; more only a few products of one run want

void keep(Storage block, Storage& place) {
  if (block.size() <= most_kept) place = std::move(block);
}

}  // namespace

void multiply_packed(std::span<const real> x, Index rows, const PackedMatrix& w,
                     std::span<const real> bias, Activation activation, std::span<real> y) {
  check(static_cast<Index>(x.size()) == rows * w.inputs(), "multiply_packed: x has ", x.size(),
        " numbers, expected ", rows, " x ", w.inputs());
  check(static_cast<Index>(y.size()) == rows * w.outputs(), "multiply_packed: y has ", y.size(),
        " numbers, expected ", rows, " x ", w.outputs());
  check(bias.empty() || static_cast<Index>(bias.size()) == w.outputs(),
        "multiply_packed: bias has ", bias.size(), " numbers, expected ", w.outputs(), " or none");
  kernel::multiply_panels({x.data(), rows, w.inputs(), w, 1, bias.empty() ? nullptr : bias.data(),
                           activation, y.data(), w.outputs()});
}

void multiply(const MatrixView& a, const MatrixView& b, const MutableMatrixView& c, real scale) {
  check(a.columns == b.rows && a.rows == c.rows && b.columns == c.columns, "multiply: (", a.rows,
        ", ", a.columns, ") times (", b.rows, ", ", b.columns, ") can't be (", c.rows, ", ",
        c.columns, ")");
  Workspace& mine = workspace();
  PackedMatrix packed = pack(b, std::move(mine.panels));
  Rows rows = a.transposed ? copied_rows(a, std::move(mine.rows)) : Rows{Storage(), a.stride};
  const real* left = a.transposed ? rows.numbers.begin() : a.begin;
  kernel::multiply_panels(
      {left, a.rows, rows.stride, packed, scale, nullptr, Activation::none, c.begin, c.stride});
  keep(packed.release(), mine.panels);
  if (a.transposed) keep(std::move(rows.numbers), mine.rows);
}

}  // namespace glassbert
