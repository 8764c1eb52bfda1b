#pragma once

#include "core/tensor.h"
#include "math/kernel/matrix_view.h"

namespace glassbert {

// The rows begin .. end-1 of a stacked matrix that belong together: one sequence of a batch.
struct Rows {
  Index begin, end;
  Index count() const { return end - begin; }
};

// Parts of a tensor as the fast product reads them, without copying: columns first .. first+count-1
// of some rows of a matrix (one head of one sequence), matrix a of an (A,R,C) tensor, and the whole
// of an (R,C) one. Throw std::invalid_argument when the part does not lie in the tensor.
MatrixView columns_of(const Tensor& x, Rows rows, Index first, Index count);
MutableMatrixView columns_of(Tensor& x, Rows rows, Index first, Index count);
MatrixView matrix_of(const Tensor& x);
MatrixView matrix_of(const Tensor& x, Index a);
MutableMatrixView matrix_of(Tensor& x, Index a);

}  // namespace glassbert
