#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// p(r,c) = e^{x(r,c)} / sum_c' e^{x(r,c')}, along the last axis of a tensor of any rank: each row
// becomes a distribution. A row of equal numbers becomes uniform, however small they are.
Tensor softmax(Tensor x);

// The derivative before softmax from that after it: each weight takes what its own derivative
// exceeds the row's weighted mean by, d_x(r,c) = p(r,c) (d_p(r,c) - sum_c' d_p(r,c') p(r,c')). Each
// row of d_x sums to 0, because adding a number to a whole row of x changes nothing.
Tensor softmax_backward(const Tensor& p, const Tensor& d_p);

// Adds the most negative finite number to every column whose mask is 0, so that softmax gives it
// exactly 0 next to any other column. x (...,C), mask of C zeros and ones; an empty mask masks
// nothing. A row that is masked everywhere stays finite, and softmax makes it uniform. It adds
// constants, so derivatives pass through unchanged.
Tensor mask_keys(Tensor x, std::span<const int> mask);

// The same for every column but the query's own, in the rows of that query. x (A,T,T)
void see_itself_alone(Index query, Tensor& x);

}  // namespace glassbert
