#pragma once

#include "core/tensor.h"
#include "math/kernel/matrix_view.h"

namespace glassbert {

// C = A B: C(r,c) = sum_k A(r,k) B(k,c).  (R,K), (K,C) -> (R,C). Throws unless the inner sizes
// agree. Plain loops, in the order in which memory is read forwards.
Tensor matmul(const Tensor& a, const Tensor& b);

struct MatmulGradient {
  Tensor d_a;  // (R,K)
  Tensor d_b;  // (K,C)
};

// The derivatives of both factors of C = A B, from that of C: d_A = d_C B^T, d_B = A^T d_C.
MatmulGradient matmul_backward(const Tensor& a, const Tensor& b, const Tensor& d_c);

// A B by the fast product, for parts of tensors and their transposes: multiply(transposed(
// matrix_of(a)), matrix_of(b)) is A^T B. The same as matmul up to rounding.
Tensor multiply(const MatrixView& a, const MatrixView& b);

// y = x W^T + b: y(n,o) = sum_i x(n,i) W(o,i) + b(o).  (N,I), (O,I) -> (N,O). The weight of a
// checkpoint is stored by outputs, so each y(n,o) is the inner product of two rows. An empty bias
// adds nothing.
Tensor matmul_transposed(const Tensor& x, const Tensor& weight, const Tensor& bias = {});

Tensor add(const Tensor& a, const Tensor& b);       // a + b, equal shapes
Tensor subtract(const Tensor& a, const Tensor& b);  // a - b, equal shapes
Tensor add_bias(Tensor x, const Tensor& bias);      // (N,H), (H): the bias to every row
Tensor scaled(Tensor x, real factor);               // every number times the factor
Tensor sum_of_rows(const Tensor& x);                // (N,H) -> (H): the backward of add_bias
void add_to(Tensor& total, Tensor part);            // total += part; what is empty counts as 0
Tensor transpose(const Tensor& x);                  // (R,C) -> (C,R)

}  // namespace glassbert
