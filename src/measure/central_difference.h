#pragma once

#include <functional>

#include "core/tensor.h"

namespace glassbert {

// The derivative of a scalar f by each number of x, found by trying: the number is moved a step up
// and a step down, and the change of f divided by the two steps,
// (f(x + step e_i) - f(x - step e_i)) / (2 step). Off by step^2 f'''/6, and by the rounding of f
// divided by the step; so neither a large nor a tiny step is right.  Any shape -> the same.
Tensor central_difference(const std::function<double(const Tensor& x)>& f, const Tensor& x,
                          double step);

}  // namespace glassbert
