#pragma once

#include <string>

#include "core/tensor.h"
#include "support/catch.h"
#include "support/close.h"

// What spec tests are written with: a formula in index notation, by brute force, in double.

// The sum of term(i) for i = 0 .. n-1.
template <class Term>
double sum(glassbert::Index n, const Term& term) {
  double total = 0;
  for (glassbert::Index i = 0; i < n; ++i) total += term(i);
  return total;
}

// The tensor whose number at each index is entry(index...): entry takes as many indices as the
// shape has axes.
template <class Entry>
glassbert::Tensor by_index(const glassbert::Shape& shape, const Entry& entry) {
  using glassbert::Index;
  using glassbert::real;
  glassbert::Tensor x(shape);
  const auto size = [&](Index axis) { return axis < shape.rank() ? shape[axis] : 1; };
  Index at = 0;
  for (Index i = 0; i < size(0); ++i)
    for (Index j = 0; j < size(1); ++j)
      for (Index k = 0; k < size(2); ++k) {
        double value = 0;
        if constexpr (std::is_invocable_v<Entry, Index, Index, Index>)
          value = entry(i, j, k);
        else if constexpr (std::is_invocable_v<Entry, Index, Index>)
          value = entry(i, j);
        else
          value = entry(i);
        x.values()[at++] = static_cast<real>(value);
      }
  return x;
}

// Fails the test, in words for a student, unless `got` has the shape and the numbers of `expected`.
inline void expect_close(const glassbert::Tensor& got, const glassbert::Tensor& expected,
                         Tolerance allowed = tolerance::spec) {
  const std::string wrong = difference(got, expected, allowed);
  if (!wrong.empty()) FAIL(wrong);
  SUCCEED();
}

// Fails the test unless `got` has the shape.
inline void expect_shape(const glassbert::Tensor& got, const glassbert::Shape& expected) {
  if (got.shape() != expected) FAIL("expected shape " << expected << ", got " << got.shape());
  SUCCEED();
}
