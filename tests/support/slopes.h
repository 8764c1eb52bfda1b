#pragma once

#include "measure/central_difference.h"
#include "support/index_notation.h"

// What spec tests of backward functions are written with: the scalar J = sum of d_y y, whose
// derivative by y is d_y, is derived by trying.

inline double dot(const glassbert::Tensor& a, const glassbert::Tensor& b) {
  glassbert::check_shape(a, b.shape(), "dot: a");
  return sum(a.size(), [&](glassbert::Index i) { return double(a.values()[i]) * b.values()[i]; });
}

// Fails the test, in words for a student, unless d_x is the derivative of the sum of d_y forward(x)
// by x, as central differences find it.
template <class Forward>
void expect_slopes(const glassbert::Tensor& d_x, const Forward& forward, const glassbert::Tensor& x,
                   const glassbert::Tensor& d_y) {
  expect_close(d_x,
               glassbert::central_difference(
                   [&](const glassbert::Tensor& moved) { return dot(d_y, forward(moved)); }, x,
                   tolerance::slope_step),
               tolerance::slope);
}
