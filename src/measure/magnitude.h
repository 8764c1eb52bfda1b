#pragma once

#include "core/tensor.h"

namespace glassbert {

// Every number without its sign.
Tensor magnitudes(Tensor x);

// The Euclidean length of all numbers together, sqrt(sum x^2), in double.
double length_of(const Tensor& x);

}  // namespace glassbert
