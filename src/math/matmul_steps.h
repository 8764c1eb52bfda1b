#pragma once

#include "core/tensor.h"

namespace glassbert {

// The road from the formula C(r,c) = sum_k A(r,k) B(k,c) to a fast product, for lesson 90. All give
// matmul's numbers up to rounding; (R,K), (K,C) -> (R,C). The next steps are `pack` and
// `multiply_packed` in math/kernel.

// The formula as it stands: for each place of C the whole sum. B is read down its columns, a new
// cache line for every number.
Tensor matmul_by_places(const Tensor& a, const Tensor& b);

// The same with the weight as checkpoints store it, W = B^T (C,K): two rows are read forwards. The
// sum of one place must be added in order, so one multiplication waits for the other.
Tensor matmul_by_rows(const Tensor& a, const Tensor& w);

// The loops of matmul (r, k, c), in blocks of rows of B that stay in the cache while all rows of A
// use them.
Tensor matmul_blocked(const Tensor& a, const Tensor& b);

}  // namespace glassbert
