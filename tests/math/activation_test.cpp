#include "math/activation.h"

#include <cmath>
#include <numbers>

#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

namespace {

// 2001 numbers from -10 to 10.
Tensor grid() {
  Tensor x(Shape{2001});
  for (Index i = 0; i < 2001; ++i) x(i) = static_cast<real>(double(i - 1000) / 100);
  return x;
}

template <class Formula>
Tensor spec(const Formula& formula) {
  Tensor y = grid();
  for (real& v : y.values()) v = static_cast<real>(formula(double(v)));
  return y;
}

}  // namespace

TEST_CASE("each activation follows its formula") {
  const double c = std::sqrt(2 / std::numbers::pi);
  const auto phi = [](double v) { return v / 2 * (1 + std::erf(v / std::numbers::sqrt2)); };
  const auto approximate = [c](double v) {
    return v / 2 * (1 + std::tanh(c * (v + 0.044715 * v * v * v)));
  };
  CHECK(difference(gelu(grid()), spec(phi), tolerance::spec) == "");
  CHECK(difference(gelu_new(grid()), spec(approximate), tolerance::spec) == "");
  CHECK(difference(relu(grid()), spec([](double v) { return v > 0 ? v : 0; }), tolerance::spec) ==
        "");
  CHECK(difference(silu(grid()), spec([](double v) { return v / (1 + std::exp(-v)); }),
                   tolerance::spec) == "");
  CHECK(difference(glassbert::tanh(grid()), spec([](double v) { return std::tanh(v); }),
                   tolerance::spec) == "");
}

TEST_CASE("the two forms of gelu differ by up to 4.7e-4, near 2.7") {
  const Tensor exact = gelu(grid()), approximate = gelu_new(grid());
  double largest = 0;
  for (Index i = 0; i < exact.size(); ++i)
    largest = std::max(largest, std::abs(double(exact(i)) - double(approximate(i))));
  CHECK(largest == Approx(4.732e-4).epsilon(0.01));
}

TEST_CASE("each activation's backward multiplies by the slope, by formula and by kernel") {
  const double c = std::sqrt(2 / std::numbers::pi), root = std::sqrt(2 * std::numbers::pi);
  const auto gelu_slope = [&](double v) {
    return (1 + std::erf(v / std::numbers::sqrt2)) / 2 + v * std::exp(-v * v / 2) / root;
  };
  const auto gelu_new_slope = [&](double v) {
    const double t = std::tanh(c * (v + 0.044715 * v * v * v));
    return (1 + t) / 2 + v / 2 * (1 - t * t) * c * (1 + 3 * 0.044715 * v * v);
  };
  const auto relu_slope = [](double v) { return v > 0 ? 1.0 : 0.0; };
  const auto silu_slope = [](double v) {
    const double s = 1 / (1 + std::exp(-v));
    return s + v * s * (1 - s);
  };
  const auto tanh_slope = [](double v) { return 1 - std::tanh(v) * std::tanh(v); };
  Tensor d_y = grid();
  for (Index i = 0; i < d_y.size(); ++i) d_y(i) = i % 2 == 0 ? real{1} : real{-0.5};
  const auto check_slope = [&](Activation name, const Tensor& by_formula, const auto& slope) {
    Tensor expected = spec(slope);
    for (Index i = 0; i < expected.size(); ++i) expected(i) *= d_y(i);
    INFO(to_string(name));
    CHECK(difference(by_formula, expected, tolerance::spec) == "");
    CHECK(difference(activate_backward(name, grid(), d_y), expected, tolerance::spec) == "");
  };
  check_slope(Activation::gelu, gelu_backward(grid(), d_y), gelu_slope);
  check_slope(Activation::gelu_new, gelu_new_backward(grid(), d_y), gelu_new_slope);
  check_slope(Activation::relu, relu_backward(grid(), d_y), relu_slope);
  check_slope(Activation::silu, silu_backward(grid(), d_y), silu_slope);
  check_slope(Activation::tanh, tanh_backward(grid(), d_y), tanh_slope);
  CHECK(same_bits(activate_backward(Activation::none, grid(), d_y), d_y));
}
