#pragma once

#include "math/kernel/matrix_view.h"

namespace glassbert {

// c = scale * a b + bias, for matrices anywhere: a (M,K), b (K,N), c (M,N); transposed views of a
// and b cost little. b is packed for this one call, so a weight that is used often is better packed
// once. The bias has N numbers, for every row, or none. Each row of c has the same bits whatever M
// and the number of threads. Throws when shapes disagree.
//
// The products of attention, for one head of T tokens in (T,H) matrices, D = H / A:
//   scores (T,T)  = 1/sqrt(D) Q K^T: multiply(query, transposed(key), scores, scale)
//   context (T,D) = probs V:         multiply(probs, value, context)
void multiply(const MatrixView& a, const MatrixView& b, const MutableMatrixView& c, real scale = 1,
              std::span<const real> bias = {});

}  // namespace glassbert
