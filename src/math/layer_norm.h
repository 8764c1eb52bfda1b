#pragma once

#include "core/tensor.h"
#include "math/wanted.h"

namespace glassbert {

// What a layer normalisation learns: a factor and a shift for each of H features.
struct LayerNorm {
  Tensor weight;  // (H)
  Tensor bias;    // (H)
};

// The output of layer_norm with what its backward reads again.
struct Normalised {
  Tensor y;          // (N,H)
  Tensor mean;       // (N)
  Tensor deviation;  // (N): sqrt(variance + epsilon)
};

// Brings each row to mean 0 and variance 1 and lets the parameters stretch and shift it (Ba, Kiros
// & Hinton 2016): y = weight (x - mean) / sqrt(variance + epsilon) + bias, the variance being the
// biased one (divided by H). x (N,H).
Normalised layer_norm(const Tensor& x, const LayerNorm& parameters, double epsilon);

struct LayerNormGradient {
  Tensor d_x;              // (N,H)
  LayerNorm d_parameters;  // empty unless wanted
};

// With z = (x - mean) / deviation, the normalised rows, and g = d_y weight:
//   d_x = (g - mean(g) - z mean(g z)) / deviation, means over a row
//   d_weight = sum_n d_y z,  d_bias = sum_n d_y
// so d_x is what is left of g without its parts along 1 and along z, which normalising undoes. Of
// `out`, the forward's result, only mean and deviation are read.
LayerNormGradient layer_norm_backward(const Tensor& x, const Normalised& out,
                                      const LayerNorm& parameters, const Tensor& d_y,
                                      Wanted wanted);

}  // namespace glassbert
