#include "math/kernel/products.h"

#include <algorithm>
#include <utility>

#include "core/check.h"
#include "core/parallel.h"
#include "core/storage.h"
#include "math/kernel/gather_columns.h"
#include "math/kernel/packed_matrix.h"
#include "math/kernel/panel_product.h"
#include "math/kernel/width.h"

namespace glassbert {
namespace {

using namespace kernel;

constexpr Index most_in_place = 1 << 17;  // numbers; larger ones are read faster when packed
constexpr Index most_columns_in_place = 1 << 13;  // numbers, where rows stand as columns
constexpr Index rows_per_block = 64, least_work = 200'000;

// Whether the right side of a product may be read as it stands.
bool is_readable_in_place(const MatrixView& b) {
  return !b.transposed && b.columns % lanes_in_use() == 0 && b.rows * b.stride <= most_in_place;
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

// The product where the rows of `a` stand as columns, far apart: a block of them at a time is
// copied to stand together, and all of b passes by it.
void multiply_gathered(const MatrixView& a, const PanelProduct& product) {
  const Index together = gathered_together();
  const Index room = (rows_per_block + together - 1) / together * together * a.columns;
  const Index grain = 1 + least_work / (1 + rows_per_block * a.columns * product.b.outputs());
  parallel_for((a.rows + rows_per_block - 1) / rows_per_block, grain, [&](Index begin, Index end) {
    Storage numbers = std::move(workspace().rows);
    if (numbers.size() < room) numbers = Storage(room);
    for (Index first = begin * rows_per_block; first < std::min(end * rows_per_block, a.rows);
         first += rows_per_block) {
      const Index rows = std::min(rows_per_block, a.rows - first);
      gather_columns({a.begin + first, rows, a.columns, a.stride, true}, numbers.begin());
      PanelProduct part = product;
      part.a = {numbers.begin(), rows, together, true, together, together * a.columns};
      part.c += first * product.c_stride;
      multiply_panels(part);
    }
    keep(std::move(numbers), workspace().rows);
  });
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
  multiply_panels({{x.data(), rows, w.inputs(), false, 1, w.inputs()},
                   Panels(w),
                   1,
                   bias.empty() ? nullptr : bias.data(),
                   activation,
                   y.data(),
                   w.outputs()});
}

void multiply(const MatrixView& a, const MatrixView& b, const MutableMatrixView& c, real scale,
              std::span<const real> bias) {
  check(a.columns == b.rows && a.rows == c.rows && b.columns == c.columns, "multiply: (", a.rows,
        ", ", a.columns, ") times (", b.rows, ", ", b.columns, ") can't be (", c.rows, ", ",
        c.columns, ")");
  check(bias.empty() || std::ssize(bias) == c.columns, "multiply: a bias of ", bias.size(),
        " numbers for ", c.columns, " columns");
  const bool in_place = is_readable_in_place(b);
  Storage& mine = workspace().panels;
  PackedMatrix packed = in_place ? PackedMatrix() : pack(b, std::move(mine));
  const Index step = a.transposed ? 1 : a.stride;
  const PanelProduct product{{a.begin, a.rows, a.stride, a.transposed, 1, step},
                             in_place ? Panels(b) : Panels(packed),
                             scale,
                             bias.empty() ? nullptr : bias.data(),
                             Activation::none,
                             c.begin,
                             c.stride};
  if (a.transposed && a.columns * a.stride > most_columns_in_place)
    multiply_gathered(a, product);
  else
    multiply_panels(product);
  if (!in_place) keep(packed.release(), mine);
}

}  // namespace glassbert
