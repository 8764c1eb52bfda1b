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

}  // namespace

// eq gelu
Tensor gelu(const Tensor& x) {
  Tensor y = x;
  for (real& v : y.values()) v = v / 2 * (1 + std::erf(v / std::numbers::sqrt2_v<real>));
  return y;
}

// eq gelu_new
Tensor gelu_new(const Tensor& x) {
  const real c = std::sqrt(2 / std::numbers::pi_v<real>);
  Tensor y = x;
  for (real& v : y.values()) v = v / 2 * (1 + std::tanh(c * (v + real(0.044715) * v * v * v)));
  return y;
}

Tensor relu(const Tensor& x) {
  return for_each_number(x, [](real v) { return v > 0 ? v : real{0}; });
}

Tensor silu(const Tensor& x) {
  return for_each_number(x, [](real v) { return v / (1 + std::exp(-v)); });
}

Tensor tanh(const Tensor& x) {
  return for_each_number(x, [](real v) { return std::tanh(v); });
}

Tensor activate(Activation activation, const Tensor& x) {
  Tensor y = Tensor::for_overwrite(x.shape());
  parallel_for(x.size(), 4096, [&](Index begin, Index end) {
    const Index count = end - begin;
    activate(activation, x.values().subspan(begin, count), y.values().subspan(begin, count));
  });
  return y;
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
