#pragma once

#include "core/tensor.h"

namespace glassbert {

// C = A B: C(r,c) = sum_k A(r,k) B(k,c).  (R,K), (K,C) -> (R,C). Throws unless the inner sizes
// agree. Plain loops, in the order in which memory is read forwards.
Tensor matmul(const Tensor& a, const Tensor& b);

// y = x W^T: y(n,o) = sum_i x(n,i) W(o,i).  (N,I), (O,I) -> (N,O). The weight of a checkpoint is
// stored by outputs, so each y(n,o) is the inner product of two rows.
Tensor matmul_transposed(const Tensor& x, const Tensor& weight);

Tensor add(const Tensor& a, const Tensor& b);       // a + b, equal shapes
Tensor subtract(const Tensor& a, const Tensor& b);  // a - b, equal shapes
Tensor add_bias(Tensor x, const Tensor& bias);      // (N,H), (H): the bias to every row
Tensor scaled(Tensor x, real factor);               // every number times the factor
Tensor transpose(const Tensor& x);                  // (R,C) -> (C,R)

}  // namespace glassbert
