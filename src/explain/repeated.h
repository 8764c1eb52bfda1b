#pragma once

#include "core/tensor.h"

namespace glassbert {

// A matrix `count` times, one below the other.  (R,C) -> (count R, C)
Tensor repeated(const Tensor& x, Index count);

}  // namespace glassbert
