#include <cmath>

#include "core/rng.h"
#include "measure/central_difference.h"
#include "support/index_notation.h"

using namespace glassbert;

TEST_CASE("central_difference keeps the shape", "[central_difference]") {
  const auto f = [](const Tensor& x) { return double(x.values()[0]); };
  expect_shape(central_difference(f, Tensor(Shape{2, 3}), 0.5), Shape{2, 3});
  expect_shape(central_difference(f, Tensor(Shape{1}), 0.5), Shape{1});
}

TEST_CASE("central_difference of a straight line is its slope", "[central_difference]") {
  const auto f = [](const Tensor& x) { return 3 * double(x(0)) - 2 * double(x(1)) + 7; };
  expect_close(central_difference(f, Tensor(Shape{2}, {4, 1}), 0.5), Tensor(Shape{2}, {3, -2}));
}

TEST_CASE("central_difference of a square is right with a large step, too",
          "[central_difference]") {
  const auto f = [](const Tensor& x) { return double(x(0)) * double(x(0)); };
  expect_close(central_difference(f, Tensor(Shape{1}, {3}), 1), Tensor(Shape{1}, {6}));
}

TEST_CASE("central_difference moves one number at a time and puts it back",
          "[central_difference]") {
  const auto f = [](const Tensor& x) { return double(x(0)) * double(x(1)) * double(x(2)); };
  expect_close(central_difference(f, Tensor(Shape{3}, {2, 3, 5}), 0.25),
               Tensor(Shape{3}, {15, 10, 6}));
}

TEST_CASE("central_difference is (f(x + step e_i) - f(x - step e_i)) over two steps",
          "[central_difference]") {
  Rng rng{18};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(5), C = 1 + rng.below(5);
    const Tensor x = normal(rng, {R, C}), a = normal(rng, {R, C});
    const double step = 0.25 + rng.uniform();
    const auto f = [&](const Tensor& at) {
      return sum(R * C, [&](Index i) {
        return double(a.values()[i]) * std::pow(double(at.values()[i]), 3);
      });
    };
    expect_close(central_difference(f, x, step),
                 by_index({R, C},
                          [&](Index r, Index c) {  // ((v + s)^3 - (v - s)^3) / 2s = 3 v^2 + s^2
                            return a(r, c) * (3 * double(x(r, c)) * x(r, c) + step * step);
                          }),
                 {tolerance::spec.absolute * 10, tolerance::spec.relative * 10});  // sums of cubes
  }
}
