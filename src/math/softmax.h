#pragma once

#include <span>

#include "core/tensor.h"

namespace glassbert {

// p(r,c) = e^{x(r,c)} / sum_c' e^{x(r,c')}, along the last axis of a tensor of any rank: each row
// becomes a distribution. A row of equal numbers becomes uniform, however small they are.
Tensor softmax(const Tensor& x);

// Adds the most negative finite number to every column whose mask is 0, so that softmax gives it
// exactly 0 next to any other column. x (...,C), mask of C zeros and ones; an empty mask masks
// nothing. A row that is masked everywhere stays finite, and softmax makes it uniform.
Tensor mask_keys(Tensor x, std::span<const int> mask);

}  // namespace glassbert
