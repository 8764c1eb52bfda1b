#include "core/rng.h"
#include "math/softmax.h"
#include "support/slopes.h"

using namespace glassbert;

TEST_CASE("softmax.rows.grad keeps the shape", "[softmax.rows.grad]") {
  expect_shape(softmax_backward(Tensor(Shape{2, 3}), Tensor(Shape{2, 3})), Shape{2, 3});
  expect_shape(softmax_backward(Tensor(Shape{2, 3, 5}), Tensor(Shape{2, 3, 5})), Shape{2, 3, 5});
}

TEST_CASE("softmax.rows.grad of one half and two quarters", "[softmax.rows.grad]") {
  const Tensor p(Shape{1, 3}, {0.5, 0.25, 0.25}), d_p(Shape{1, 3}, {4, 0, -4});
  expect_close(softmax_backward(p, d_p), Tensor(Shape{1, 3}, {1.5, -0.25, -1.25}));
}

TEST_CASE("softmax.rows.grad: each row sums to 0", "[softmax.rows.grad]") {
  Rng rng{41};
  const Tensor d_x = softmax_backward(softmax(normal(rng, {3, 7})), normal(rng, {3, 7}));
  expect_close(by_index({3}, [&](Index r) { return sum(7, [&](Index c) { return d_x(r, c); }); }),
               Tensor(Shape{3}));
}

TEST_CASE("softmax.rows.grad of one derivative for the whole row is 0", "[softmax.rows.grad]") {
  const Tensor p(Shape{1, 3}, {0.5, 0.25, 0.25}), d_p(Shape{1, 3}, {2, 2, 2});
  expect_close(softmax_backward(p, d_p), Tensor(Shape{1, 3}));
}

TEST_CASE("softmax.rows.grad is the sum over k of the Jacobian p_c ([c = k] - p_k) times d_p_k",
          "[softmax.rows.grad]") {
  Rng rng{42};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(8), C = 1 + rng.below(20);
    const Tensor p = softmax(normal(rng, {R, C}, 0, 2)), d_p = normal(rng, {R, C});
    expect_close(softmax_backward(p, d_p), by_index({R, C}, [&](Index r, Index c) {
                   return sum(C, [&](Index k) {
                     return double(p(r, c)) * ((c == k ? 1 : 0) - double(p(r, k))) * d_p(r, k);
                   });
                 }));
  }
}

TEST_CASE("softmax.rows.grad agrees with central differences", "[softmax.rows.grad]") {
  Rng rng{43};
  for (int round = 0; round < 5; ++round) {
    const Index A = 1 + rng.below(2), T = 1 + rng.below(5);
    const Tensor x = normal(rng, {A, T, T}), d_p = normal(rng, {A, T, T});
    expect_slopes(softmax_backward(softmax(x), d_p), softmax, x, d_p);
  }
}
