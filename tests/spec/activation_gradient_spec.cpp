#include <cmath>
#include <numbers>

#include "core/rng.h"
#include "math/activation.h"
#include "support/slopes.h"

using namespace glassbert;

namespace {

// Random numbers about 0, some far out.
Tensor draw_inputs(Rng& rng) { return normal(rng, {1 + rng.below(5), 1 + rng.below(12)}, 0, 3); }

template <class Formula>
void expect_formula(Tensor (*function)(const Tensor&), const Formula& formula) {
  Rng rng{81};
  for (int round = 0; round < 20; ++round) {
    const Tensor x = draw_inputs(rng);
    expect_close(function(x),
                 by_index(x.shape(), [&](Index r, Index c) { return formula(double(x(r, c))); }));
  }
}

}  // namespace

TEST_CASE("relu is x above 0, and 0 below", "[relu]") {
  expect_formula(relu, [](double x) { return x > 0 ? x : 0; });
}

TEST_CASE("silu is x over 1 + e^-x", "[silu]") {
  expect_formula(silu, [](double x) { return x / (1 + std::exp(-x)); });
}

TEST_CASE("tanh is (e^x - e^-x) over (e^x + e^-x)", "[tanh]") {
  expect_formula(glassbert::tanh, [](double x) {
    return (std::exp(x) - std::exp(-x)) / (std::exp(x) + std::exp(-x));
  });
}

TEST_CASE("gelu.grad keeps the shape", "[gelu.grad]") {
  expect_shape(gelu_backward(Tensor(Shape{2, 3}), Tensor(Shape{2, 3})), Shape{2, 3});
  expect_shape(gelu_backward(Tensor(Shape{4}), Tensor(Shape{4})), Shape{4});
}

TEST_CASE("gelu.grad at 0 is one half, far above 1, far below 0", "[gelu.grad]") {
  const Tensor x(Shape{3}, {0, 9, -9}), d_y(Shape{3}, {1, 1, 1});
  expect_close(gelu_backward(x, d_y), Tensor(Shape{3}, {0.5, 1, 0}));
}

TEST_CASE("gelu.grad is multiplied by the derivative of what came out", "[gelu.grad]") {
  const Tensor x(Shape{2}, {0, 9}), d_y(Shape{2}, {-6, 7});
  expect_close(gelu_backward(x, d_y), Tensor(Shape{2}, {-3, 7}));
}

TEST_CASE("gelu.grad is d_y (Phi(x) + x phi(x))", "[gelu.grad]") {
  Rng rng{82};
  for (int round = 0; round < 20; ++round) {
    const Tensor x = draw_inputs(rng), d_y = normal(rng, x.shape());
    expect_close(gelu_backward(x, d_y), by_index(x.shape(), [&](Index r, Index c) {
                   const double v = x(r, c);
                   const double below = (1 + std::erf(v / std::numbers::sqrt2)) / 2;
                   const double density = std::exp(-v * v / 2) / std::sqrt(2 * std::numbers::pi);
                   return d_y(r, c) * (below + v * density);
                 }));
  }
}

TEST_CASE("gelu.grad agrees with central differences", "[gelu.grad]") {
  Rng rng{83};
  for (int round = 0; round < 5; ++round) {
    const Tensor x = draw_inputs(rng), d_y = normal(rng, x.shape());
    expect_slopes(gelu_backward(x, d_y), gelu, x, d_y);
  }
}
