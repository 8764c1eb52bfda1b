#include "math/kernel/packed_matrix.h"

#include <algorithm>
#include <utility>

#include "core/check.h"
#include "core/parallel.h"
#include "math/kernel/fill_panel.h"
#include "math/kernel/tile.h"
#include "math/kernel/width.h"

namespace glassbert {
namespace {

using namespace kernel;

Index full_width() { return panel_vectors * lanes_in_use(); }

}  // namespace

PackedMatrix::PackedMatrix(Index inputs, Index outputs, Storage block)
    : inputs_(inputs), outputs_(outputs), numbers_(std::move(block)) {
  if (numbers_.size() < padded(outputs) * inputs) numbers_ = Storage(padded(outputs) * inputs);
}

Storage PackedMatrix::release() {
  inputs_ = outputs_ = 0;
  return std::move(numbers_);
}

Index PackedMatrix::panel_count() const { return (outputs_ + full_width() - 1) / full_width(); }

PackedMatrix::Panel PackedMatrix::panel(Index p) const {
  const Index first = p * full_width();
  const Index columns = std::min(full_width(), outputs_ - first);
  return {numbers_.begin() + first * inputs_, first, columns, padded(columns)};
}

PackedMatrix pack(const MatrixView& matrix, Storage block) {
  PackedMatrix packed(matrix.rows, matrix.columns, std::move(block));
  const Index grain = 1 + 65536 / (1 + matrix.rows * full_width());
  parallel_for(packed.panel_count(), grain, [&](Index begin, Index end) {
    for (Index p = begin; p < end; ++p) fill_panel(matrix, packed.panel(p));
  });
  return packed;
}

PackedMatrix pack(std::span<const real> weight, Index outputs, Index inputs) {
  check(static_cast<Index>(weight.size()) == outputs * inputs, "pack: a weight of ", weight.size(),
        " numbers is not ", outputs, " x ", inputs);
  return pack(transposed(view(weight, outputs, inputs)));
}

}  // namespace glassbert
