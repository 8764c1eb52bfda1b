#pragma once

#include <algorithm>
#include <cmath>
#include <string>

#include "core/rng.h"
#include "support/dot.h"
#include "support/tolerance.h"

// f'(0) by central differences of fourth order: off by step^4 f'''''(0) / 30 and by the rounding of
// f divided by the step.
template <class Function>
double derivative_at_zero(const Function& f, double step) {
  return (8 * (f(step) - f(-step)) - (f(2 * step) - f(-2 * step))) / (12 * step);
}

// How far two derivatives are apart, as a share of the larger one, or of a thousandth of `largest`,
// the largest of their kind, where both are smaller than that.
inline double relative_error(double analytic, double numeric, double largest) {
  const double scale = std::max({std::abs(analytic), std::abs(numeric), 1e-3 * largest});
  return scale > 0 ? std::abs(analytic - numeric) / scale : 0;
}

// Empty when d(i) is the derivative of f by number i of x, for every i; else the worst in words.
template <class Function>
std::string fault(const Function& f, const glassbert::Tensor& x, const glassbert::Tensor& d) {
  using glassbert::join;
  if (d.shape() != x.shape()) return join("d has shape ", d.shape(), " for x of ", x.shape());
  double largest = 0, worst = 0;
  for (const glassbert::real v : d.values()) largest = std::max(largest, std::abs(double(v)));
  std::string report;
  for (glassbert::Index i = 0; i < x.size(); ++i) {
    glassbert::Tensor moved = x;
    const double numeric = derivative_at_zero(
        [&](double t) {
          moved.values()[i] = static_cast<glassbert::real>(x.values()[i] + t);
          return f(moved);
        },
        1e-3);
    const double analytic = d.values()[i];
    const double error = relative_error(analytic, numeric, largest);
    if (error <= std::max(worst, tolerance::difference)) continue;
    worst = error;
    report =
        join("d(", i, ") of shape ", d.shape(), " is ", analytic, ", by differences ", numeric);
  }
  return report;
}
