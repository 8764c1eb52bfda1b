#pragma once

#include "bert/bert.h"
#include "explain/derive.h"

namespace glassbert {

// The same model in other numbers: one head's values are all moved by `shift` (D), and what that
// brings to every token is taken off the output matrix's bias. Since each row of attention sums to
// 1, every output is what it was, up to rounding; but the derivatives by a row's weights all grow
// by one number. Throws std::invalid_argument for another shape.
Bert shift_values(Bert bert, HeadPlace place, const Tensor& shift);

}  // namespace glassbert
