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
