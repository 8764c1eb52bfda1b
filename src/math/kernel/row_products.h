#pragma once

#include <span>

#include "core/real.h"

namespace glassbert {

// Products of rows, vectorised, for the backward of softmax and layer normalisation. As in
// row_math.h, equal rows give equal bits. All throw unless the rows are equally long.

// sum over i of a[i] * b[i].
real row_dot(std::span<const real> a, std::span<const real> b);

// y[i] = weights[i] * (x[i] - centre); y may be x.
void weigh_row(std::span<const real> weights, std::span<const real> x, real centre,
               std::span<real> y);

// sums[i] += a[i] * b[i].
void add_products(std::span<const real> a, std::span<const real> b, std::span<real> sums);

// y[i] = a[i] + b[i].
void add_rows(std::span<const real> a, std::span<const real> b, std::span<real> y);

// sums[i] += x[i].
void add_row(std::span<const real> x, std::span<real> sums);

}  // namespace glassbert
