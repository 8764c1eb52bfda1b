#pragma once

#include <cmath>

#include "math/layer_norm.h"
#include "math/linear.h"
#include "support/index_notation.h"

// The parts of a layer in index notation, for specs of what is built of them.

// W x + b for each row.
inline glassbert::Tensor linear_by_index(const glassbert::Tensor& x, const glassbert::Linear& map) {
  using glassbert::Index;
  const Index I = x.dim(1);
  return by_index({x.dim(0), map.bias.dim(0)}, [&](Index n, Index o) {
    return map.bias(o) + sum(I, [&](Index i) { return double(map.weight()(o, i)) * x(n, i); });
  });
}

// The mean of row n and of the squared distances from it.
inline double mean_by_index(const glassbert::Tensor& x, glassbert::Index n) {
  return sum(x.dim(1), [&](glassbert::Index h) { return double(x(n, h)); }) / double(x.dim(1));
}
inline double variance_by_index(const glassbert::Tensor& x, glassbert::Index n) {
  const double mean = mean_by_index(x, n);
  return sum(x.dim(1), [&](glassbert::Index h) { return std::pow(x(n, h) - mean, 2); }) /
         double(x.dim(1));
}

// gamma (x - mean) / sqrt(variance + epsilon) + beta for each row.
inline glassbert::Tensor layer_norm_by_index(const glassbert::Tensor& x,
                                             const glassbert::LayerNorm& norm, double epsilon) {
  return by_index(x.shape(), [&](glassbert::Index n, glassbert::Index h) {
    return norm.weight(h) * (x(n, h) - mean_by_index(x, n)) /
               std::sqrt(variance_by_index(x, n) + epsilon) +
           norm.bias(h);
  });
}
