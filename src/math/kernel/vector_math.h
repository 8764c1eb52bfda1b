#pragma once

#include <span>

#include "core/real.h"

namespace glassbert {

// y[i] = f(x[i]), vectorised; y may be x. Equal numbers give equal bits wherever they stand. Errors
// are in units in the last place of the result (ulp), over all arguments, in both precisions:
//   exponentials        1.5 ulp exp(-inf) and all below the smallest denormal: 0 exactly
//   error_functions     3 ulp   -0 stays -0
//   hyperbolic_tangents 3 ulp   -0 stays -0
// Infinities give the limits, NaN stays NaN. Throws unless x and y are equally long.
void exponentials(std::span<const real> x, std::span<real> y);
void error_functions(std::span<const real> x, std::span<real> y);
void hyperbolic_tangents(std::span<const real> x, std::span<real> y);

}  // namespace glassbert
