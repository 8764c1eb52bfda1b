#include <cmath>

#include "core/rng.h"
#include "math/softmax.h"
#include "support/index_notation.h"

using namespace glassbert;

TEST_CASE("softmax.rows keeps the shape", "[softmax.rows]") {
  expect_shape(softmax(Tensor(Shape{2, 3})), Shape{2, 3});
  expect_shape(softmax(Tensor(Shape{4, 1})), Shape{4, 1});
  expect_shape(softmax(Tensor(Shape{2, 3, 5})), Shape{2, 3, 5});
}

TEST_CASE("softmax.rows: each row sums to 1", "[softmax.rows]") {
  Rng rng{5};
  const Tensor p = softmax(normal(rng, {3, 7}));
  expect_close(by_index({3}, [&](Index r) { return sum(7, [&](Index c) { return p(r, c); }); }),
               Tensor(Shape{3}, {1, 1, 1}));
}

TEST_CASE("softmax.rows: equal scores give equal weights", "[softmax.rows]") {
  expect_close(softmax(Tensor(Shape{1, 4}, {2, 2, 2, 2})),
               Tensor(Shape{1, 4}, {0.25, 0.25, 0.25, 0.25}));
}

TEST_CASE("softmax.rows is e^x_rc over the sum of e^x_rk along the row", "[softmax.rows]") {
  Rng rng{3};
  for (int round = 0; round < 30; ++round) {
    const Index R = 1 + rng.below(8), C = 1 + rng.below(40);
    const Tensor x = normal(rng, {R, C}, 0, 2);
    expect_close(softmax(x), by_index({R, C}, [&](Index r, Index c) {
                   return std::exp(double(x(r, c))) /
                          sum(C, [&](Index k) { return std::exp(double(x(r, k))); });
                 }));
  }
}

TEST_CASE("softmax.rows of a map treats the rows of every head alike", "[softmax.rows]") {
  Rng rng{4};
  const Tensor x = normal(rng, {2, 3, 4});
  expect_close(softmax(x), by_index({2, 3, 4}, [&](Index a, Index i, Index j) {
                 return std::exp(double(x(a, i, j))) /
                        sum(4, [&](Index k) { return std::exp(double(x(a, i, k))); });
               }));
}

TEST_CASE("softmax.rows of large scores stays finite", "[softmax.rows]") {
  expect_close(softmax(Tensor(Shape{1, 2}, {1000, 1000})), Tensor(Shape{1, 2}, {0.5, 0.5}));
  expect_close(softmax(Tensor(Shape{1, 2}, {-1000, 0})), Tensor(Shape{1, 2}, {0, 1}));
}
