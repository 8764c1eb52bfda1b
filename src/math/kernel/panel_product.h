#pragma once

#include "math/kernel/packed_matrix.h"

namespace glassbert::kernel {

// The right side of a product: a packed matrix, or one that is read where it stands. That one must
// not be transposed, and its columns must fill whole vectors.
class Panels {
 public:
  explicit Panels(const PackedMatrix& packed) : packed_(&packed) {}
  explicit Panels(const MatrixView& in_place) : in_place_(in_place) {}

  Index inputs() const { return packed_ ? packed_->inputs() : in_place_.rows; }
  Index outputs() const { return packed_ ? packed_->outputs() : in_place_.columns; }
  Index count() const;

  // Columns first_column .. first_column + columns - 1; rows of `width` numbers, `stride` apart.
  struct Panel {
    const real* begin;
    Index first_column, columns, width, stride;
  };
  Panel panel(Index p) const;

 private:
  const PackedMatrix* packed_ = nullptr;
  MatrixView in_place_;
};

// The left side: rows that stand as rows or as columns, see LeftSide in tile.h, in groups whose
// first rows are `step` numbers apart.
struct LeftRows {
  const real* begin;
  Index rows, stride;
  bool as_columns;
  Index group, step;

  const real* row(Index r) const {
    return begin + r / group * step + r % group * (as_columns ? 1 : stride);
  }
};

// c = activation(scale * a b + bias), the one loop behind all matrix products; `bias` may be null.
struct PanelProduct {
  LeftRows a;
  Panels b;
  real scale;
  const real* bias;
  Activation activation;
  real* c;
  Index c_stride;
};

// Computes it in parallel: one panel with one block of rows is one piece of work.
void multiply_panels(const PanelProduct& product);

}  // namespace glassbert::kernel
