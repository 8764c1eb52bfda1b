#include "math/activation.h"

#include <cmath>
#include <numbers>

#include "core/parallel.h"

namespace glassbert {
namespace {

// Calls `function` on every number, in stretches for the threads.
template <class Function>
Tensor for_each_number(const Tensor& x, const Function& function) {
  Tensor y = Tensor::for_overwrite(x.shape());
  const auto from = x.values();
  const auto to = y.values();
  parallel_for(x.size(), 4096, [&](Index begin, Index end) {
    for (Index i = begin; i < end; ++i) to[i] = function(from[i]);
  });
  return y;
}

// d_x = d_y slope(x)
template <class Slope>
Tensor chain_rule(const Tensor& x, const Tensor& d_y, const Slope& slope) {
  check_shape(d_y, x.shape(), "activation: d_y");
  Tensor d_x = for_each_number(x, slope);
  for (Index i = 0; i < x.size(); ++i) d_x.values()[i] *= d_y.values()[i];
  return d_x;
}

}  // namespace

// eq gelu
Tensor gelu(const Tensor& x) {
  Tensor y = x;
  for (real& v : y.values()) v = v / 2 * (1 + std::erf(v / std::numbers::sqrt2_v<real>));
  return y;
}

// eq gelu.grad
Tensor gelu_backward(const Tensor& x, const Tensor& d_y) {
  check_shape(d_y, x.shape(), "gelu_backward: d_y");
  const real root2 = std::numbers::sqrt2_v<real>;
  Tensor d_x = d_y;
  for (Index i = 0; i < x.size(); ++i) {
    const real v = x.values()[i];
    const real below = (1 + std::erf(v / root2)) / 2;                                      // Phi(v)
    const real density = std::exp(-v * v / 2) * std::numbers::inv_sqrtpi_v<real> / root2;  // Phi'
    d_x.values()[i] *= below + v * density;
  }
  return d_x;
}

// eq gelu_new
Tensor gelu_new(const Tensor& x) {
  const real c = std::sqrt(2 / std::numbers::pi_v<real>);
  Tensor y = x;
  for (real& v : y.values()) v = v / 2 * (1 + std::tanh(c * (v + real(0.044715) * v * v * v)));
  return y;
}

// eq gelu_new.grad
Tensor gelu_new_backward(const Tensor& x, const Tensor& d_y) {
  const real c = std::sqrt(2 / std::numbers::pi_v<real>);
  return chain_rule(x, d_y, [c](real v) {
    const real t = std::tanh(c * (v + real(0.044715) * v * v * v));
    return (1 + t) / 2 + v / 2 * (1 - t * t) * c * (1 + real(3 * 0.044715) * v * v);
  });
}

// eq relu
Tensor relu(const Tensor& x) {
  return for_each_number(x, [](real v) { return v > 0 ? v : real{0}; });
}

// eq relu.grad
Tensor relu_backward(const Tensor& x, const Tensor& d_y) {
  return chain_rule(x, d_y, [](real v) { return v > 0 ? real{1} : real{0}; });
}

// eq silu
Tensor silu(const Tensor& x) {
  return for_each_number(x, [](real v) { return v / (1 + std::exp(-v)); });
}

// eq silu.grad
Tensor silu_backward(const Tensor& x, const Tensor& d_y) {
  return chain_rule(x, d_y, [](real v) {
    const real s = 1 / (1 + std::exp(-v));
    return s * (1 + v * (1 - s));
  });
}

// eq tanh
Tensor tanh(const Tensor& x) {
  return for_each_number(x, [](real v) { return std::tanh(v); });
}

// eq tanh.grad
Tensor tanh_backward(const Tensor& x, const Tensor& d_y) {
  return chain_rule(x, d_y, [](real v) { return 1 - std::tanh(v) * std::tanh(v); });
}

Tensor activate(Activation activation, const Tensor& x) {
  Tensor y = Tensor::for_overwrite(x.shape());
  parallel_for(x.size(), 4096, [&](Index begin, Index end) {
    const Index count = end - begin;
    activate(activation, x.values().subspan(begin, count), y.values().subspan(begin, count));
  });
  return y;
}

Tensor activate_backward(Activation activation, const Tensor& x, const Tensor& d_y) {
  check_shape(d_y, x.shape(), "activate_backward: d_y");
  Tensor d_x = Tensor::for_overwrite(x.shape());
  parallel_for(x.size(), 4096, [&](Index begin, Index end) {
    const Index count = end - begin;
    activate_backward(activation, x.values().subspan(begin, count),
                      d_y.values().subspan(begin, count), d_x.values().subspan(begin, count));
  });
  return d_x;
}

std::string to_string(Activation activation) {
  switch (activation) {
    case Activation::none:
      return "none";
    case Activation::gelu:
      return "gelu";
    case Activation::gelu_new:
      return "gelu_new";
    case Activation::relu:
      return "relu";
    case Activation::silu:
      return "silu";
    case Activation::tanh:
      return "tanh";
  }
  throw std::logic_error("activation: not an activation");
}

}  // namespace glassbert
