#pragma once

#include "math/kernel/activation.h"

namespace glassbert {

// d_x[i] = d_y[i] f'(x[i]), with f' the derivative of the activation f, vectorised; d_x may be d_y.
// Absolute error of f' below 8 units in the last place of 1. At 0 the derivative of relu is 0.
// Throws unless the three are equally long.
void activate_backward(Activation activation, std::span<const real> x, std::span<const real> d_y,
                       std::span<real> d_x);

}  // namespace glassbert
