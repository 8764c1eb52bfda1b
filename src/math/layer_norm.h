#pragma once

#include "core/tensor.h"

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

}  // namespace glassbert
