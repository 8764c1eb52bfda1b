#include <cmath>
#include <numbers>

#include "core/rng.h"
#include "math/activation.h"
#include "support/index_notation.h"

using namespace glassbert;

TEST_CASE("gelu keeps the shape", "[gelu]") {
  expect_shape(gelu(Tensor(Shape{2, 3})), {2, 3});
  expect_shape(gelu(Tensor(Shape{1})), {1});
}

TEST_CASE("gelu keeps nearly nothing of -6 and nearly all of 6", "[gelu]") {
  expect_close(gelu(Tensor(Shape{3}, {-6, 0, 6})), Tensor(Shape{3}, {0, 0, 6}));
}

TEST_CASE("gelu of 1 is the share of a normal distribution below 1", "[gelu]") {
  expect_close(gelu(Tensor(Shape{2}, {1, -1})),
               Tensor(Shape{2}, {real(0.8413447460685429), real(-0.15865525393145707)}));
}

TEST_CASE("gelu is x times the normal distribution function of x", "[gelu]") {
  Rng rng{32};
  for (int round = 0; round < 10; ++round) {
    const Index R = 1 + rng.below(8), C = 1 + rng.below(20);
    const Tensor x = normal(rng, {R, C}, 0, 3);
    expect_close(gelu(x), by_index({R, C}, [&](Index r, Index c) {
                   const double v = x(r, c);
                   return v * std::erfc(-v / std::numbers::sqrt2) / 2;
                 }));
  }
}

TEST_CASE("gelu_new is x/2 (1 + tanh(sqrt(2/pi) (x + 0.044715 x^3)))", "[gelu_new]") {
  Rng rng{33};
  for (int round = 0; round < 10; ++round) {
    const Index R = 1 + rng.below(8), C = 1 + rng.below(20);
    const Tensor x = normal(rng, {R, C}, 0, 3);
    expect_close(gelu_new(x), by_index({R, C}, [&](Index r, Index c) {
                   const double v = x(r, c);
                   const double bend = std::sqrt(2 / std::numbers::pi) * (v + 0.044715 * v * v * v);
                   return v / 2 * (1 + std::tanh(bend));
                 }));
  }
}
