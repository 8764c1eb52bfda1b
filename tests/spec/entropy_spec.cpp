#include <cmath>

#include "core/rng.h"
#include "math/softmax.h"
#include "measure/entropy.h"
#include "support/index_notation.h"

using namespace glassbert;

TEST_CASE("entropy.rows gives one number a row", "[entropy.rows]") {
  expect_shape(entropy(Tensor(Shape{3, 4})), Shape{3});
  expect_shape(entropy(Tensor(Shape{2, 3, 4})), Shape{6});
}

TEST_CASE("entropy.rows of a sure row is 0 and of an equal one ln C", "[entropy.rows]") {
  const real ln4 = static_cast<real>(std::log(4.0));
  expect_close(entropy(Tensor(Shape{2, 4}, {0, 1, 0, 0, 0.25, 0.25, 0.25, 0.25})),
               Tensor(Shape{2}, {0, ln4}));
}

TEST_CASE("entropy.rows is minus the sum of p ln p along the row", "[entropy.rows]") {
  Rng rng{8};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(6), C = 1 + rng.below(30);
    const Tensor p = softmax(normal(rng, {R, C}, 0, 2));
    expect_close(entropy(p), by_index({R}, [&](Index r) {
                   return -sum(C, [&](Index c) { return p(r, c) * std::log(double(p(r, c))); });
                 }));
  }
}
