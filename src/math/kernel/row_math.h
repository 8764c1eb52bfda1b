#pragma once

#include <span>

#include "core/real.h"

namespace glassbert {

// The parts of softmax and layer normalisation over one row, vectorised. Their sums run in an order
// that depends only on the row's length and on vector_bits(), so that equal rows give equal bits.

// The largest number; minus infinity for an empty row.
real row_maximum(std::span<const real> row);

// Replaces each x by exp(x - shift), a score of -FLT_MAX by 0 exactly; returns the sum.
real exponentiate_row(std::span<real> row, real shift);

// Multiplies each number by `factor`.
void scale_row(std::span<real> row, real factor);

// Mean and biased variance (divided by n), in two passes: no cancellation.
struct Moments {
  real mean = 0;
  real variance = 0;
};
Moments row_moments(std::span<const real> row);

// y[i] = (x[i] - mean) * factor * gain[i] + shift[i]; y may be x.
void normalise_row(std::span<const real> x, real mean, real factor, std::span<const real> gain,
                   std::span<const real> shift, std::span<real> y);

}  // namespace glassbert
