#pragma once

#include <span>

#include "core/real.h"

namespace glassbert {

// The functions that may follow a linear map. gelu is x Phi(x) with the normal distribution Phi by
// erf, gelu_new its approximation by tanh, silu x / (1 + exp(-x)) (Hendrycks and Gimpel 2016).
enum class Activation { none, relu, gelu, gelu_new, tanh, silu };

// y[i] = activation(x[i]), vectorised; y may be x. Absolute error below 2 units in the last place
// of max(1, |x|). A number's result does not depend on its neighbours or its place. NaN stays; at
// minus infinity the value is the limit: -1 for tanh, else zero.
void activate(Activation activation, std::span<const real> x, std::span<real> y);

}  // namespace glassbert
