#pragma once

#include <span>

#include "core/storage.h"
#include "math/kernel/activation.h"
#include "math/kernel/matrix_view.h"

namespace glassbert {

// A matrix of `inputs` rows and `outputs` columns in the order in which the kernel reads it: cut
// into panels of 3 vectors' columns, each panel row by row. The last panel may have fewer vectors,
// and its unused columns are zeros. Made once, for example from a weight when a model is loaded,
// and then read from front to back by every product. Valid for the vector_bits() of this process.
class PackedMatrix {
 public:
  PackedMatrix() = default;
  // The numbers are not initialised: see pack. They lie in `block` where it is large enough.
  PackedMatrix(Index inputs, Index outputs, Storage block = {});

  Index inputs() const { return inputs_; }
  Index outputs() const { return outputs_; }
  bool empty() const { return numbers_.size() == 0; }

  // What the kernels need: panel p holds columns first_column .. first_column + columns - 1, its
  // rows are `width` numbers long.
  struct Panel {
    real* begin;
    Index first_column;
    Index columns;
    Index width;
  };
  Index panel_count() const;
  Panel panel(Index p) const;

  // Hands the block over to whom needs one next; nothing is left here.
  Storage release();

 private:
  Index inputs_ = 0;
  Index outputs_ = 0;
  Storage numbers_;
};

// Packs any matrix, one panel a thread at a time; into `block` where it is large enough.
PackedMatrix pack(const MatrixView& matrix, Storage block = {});

// Packs the transpose of a weight [outputs, inputs], as checkpoints store it and multiply_packed
// wants it. Throws unless the weight has outputs * inputs numbers.
PackedMatrix pack(std::span<const real> weight, Index outputs, Index inputs);

// y = activation(x W + bias): x (rows, inputs), W (inputs, outputs), y (rows, outputs), row-major;
// the bias has `outputs` numbers or is empty. Each row of y has the same bits whatever the other
// rows and the number of threads. Throws when sizes disagree. After Goto and van de Geijn, Anatomy
// of high-performance matrix multiplication (2008), without their blocking of the inner dimension.
void multiply_packed(std::span<const real> x, Index rows, const PackedMatrix& w,
                     std::span<const real> bias, Activation activation, std::span<real> y);

}  // namespace glassbert
