#pragma once

#include <cmath>
#include <string>

#include "core/tensor.h"
#include "support/tolerance.h"

// Empty when every number of `got` is within the tolerance of its expected one; otherwise the worst
// place in words, so that CHECK(difference(...) == "") shows it.
inline std::string difference(const glassbert::Tensor& got, const glassbert::Tensor& expected,
                              Tolerance allowed) {
  using glassbert::join;
  if (got.shape() != expected.shape())
    return join("shape ", got.shape(), ", expected ", expected.shape());
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
  return join("number ", at, " of shape ", got.shape(), " is ", got.values()[at], ", expected ",
              expected.values()[at]);
}
