#pragma once

#include <string>

#include "core/tensor.h"
#include "math/kernel/activation_gradient.h"

namespace glassbert {

// The functions between the two matrices of the feed-forward block, each as its formula says. Which
// one a checkpoint uses is written in its config.json as `hidden_act`.

// Each is followed by its backward: from the derivative d_y of what came out that of what went in,
// d_x = d_y f'(x).

// x Phi(x) with the exact normal distribution function (Hendrycks & Gimpel 2016):
// x/2 (1 + erf(x / sqrt 2)). BERT's published weights mean this one.
Tensor gelu(const Tensor& x);

// d_x = d_y (Phi(x) + x phi(x)), with phi(x) = e^(-x^2/2) / sqrt(2 pi), the derivative of Phi.
Tensor gelu_backward(const Tensor& x, const Tensor& d_y);

// The approximation of the same paper by tanh: x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3))).
// It differs from gelu by up to 4.73e-4, near |x| = 2.7.
Tensor gelu_new(const Tensor& x);
Tensor gelu_new_backward(const Tensor& x, const Tensor& d_y);

Tensor relu(const Tensor& x);                              // max(x, 0)
Tensor relu_backward(const Tensor& x, const Tensor& d_y);  // 0 also at 0, as others have it

Tensor silu(const Tensor& x);  // x / (1 + e^-x)
Tensor silu_backward(const Tensor& x, const Tensor& d_y);

Tensor tanh(const Tensor& x);
Tensor tanh_backward(const Tensor& x, const Tensor& d_y);  // d_y (1 - tanh(x)^2)

// Applies the one that is named, by the kernel's vectorised form of the formula above: the same up
// to a few units in the last place.
Tensor activate(Activation activation, const Tensor& x);
Tensor activate_backward(Activation activation, const Tensor& x, const Tensor& d_y);

// "gelu", "gelu_new", ... as in config.json.
std::string to_string(Activation activation);

}  // namespace glassbert
