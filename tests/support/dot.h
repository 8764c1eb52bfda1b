#pragma once

#include "core/tensor.h"

// The sum of products of all numbers, in double.
inline double dot(const glassbert::Tensor& a, const glassbert::Tensor& b) {
  glassbert::check_shape(a, b.shape(), "dot: a");
  double sum = 0;
  for (glassbert::Index i = 0; i < a.size(); ++i) sum += double(a.values()[i]) * b.values()[i];
  return sum;
}
