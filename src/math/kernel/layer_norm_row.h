#pragma once

#include <span>

#include "core/real.h"

namespace glassbert {

// The element-wise parts of layer normalisation's backward over one row, vectorised. Both throw
// unless the rows are equally long.

// z[i] = (x[i] - mean) * factor.
void standardise_row(std::span<const real> x, real mean, real factor, std::span<real> z);

// g[i] = (g[i] - mean - z[i] * slope) * factor.
void straighten_row(std::span<const real> z, real mean, real slope, real factor, std::span<real> g);

}  // namespace glassbert
