#pragma once

#include <cmath>
#include <string>

#include "core/tensor.h"
#include "support/tolerance.h"

// Where number `at` stands in a tensor of that shape: "(0, 2, 1)".
inline std::string index_of(glassbert::Index at, const glassbert::Shape& shape) {
  std::string index;
  for (glassbert::Index axis = shape.rank() - 1; axis >= 0; --axis) {
    index = std::to_string(at % shape[axis]) + (index.empty() ? "" : ", " + index);
    at /= shape[axis];
  }
  return "(" + index + ")";
}

// Empty when every number of `got` is within the tolerance of its expected one; otherwise the worst
// place in words, so that CHECK(difference(...) == "") shows it.
inline std::string difference(const glassbert::Tensor& got, const glassbert::Tensor& expected,
                              Tolerance allowed) {
  using glassbert::join;
  if (got.shape() != expected.shape())
    return join("expected shape ", expected.shape(), ", got ", got.shape());
  double worst = 0;
  glassbert::Index at = -1;
  for (glassbert::Index i = 0; i < got.size(); ++i) {
    const double g = got.values()[i], e = expected.values()[i];
    const double excess = std::abs(g - e) - allowed.absolute - allowed.relative * std::abs(e);
    if (!(excess <= worst)) {  // NaN counts as a difference
      worst = excess;
      at = i;
    }
  }
  if (at < 0) return "";
  return join("expected ", expected.values()[at], ", got ", got.values()[at], " at ",
              index_of(at, got.shape()), " of shape ", got.shape());
}
