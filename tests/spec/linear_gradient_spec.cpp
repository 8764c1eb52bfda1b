#include "core/rng.h"
#include "math/linear.h"
#include "math/matmul.h"
#include "support/slopes.h"

using namespace glassbert;

TEST_CASE("matmul.grad has the shapes of the factors", "[matmul.grad]") {
  const MatmulGradient d =
      matmul_backward(Tensor(Shape{2, 3}), Tensor(Shape{3, 5}), Tensor(Shape{2, 5}));
  expect_shape(d.d_a, Shape{2, 3});
  expect_shape(d.d_b, Shape{3, 5});
}

TEST_CASE("matmul.grad of two numbers swaps them", "[matmul.grad]") {
  const MatmulGradient d = matmul_backward(Tensor(Shape{1, 1}, {3}), Tensor(Shape{1, 1}, {5}),
                                           Tensor(Shape{1, 1}, {10}));
  expect_close(d.d_a, Tensor(Shape{1, 1}, {50}));
  expect_close(d.d_b, Tensor(Shape{1, 1}, {30}));
}

TEST_CASE("matmul.grad is d_A_rk = sum over c of d_C_rc B_kc, d_B_kc = sum over r of A_rk d_C_rc",
          "[matmul.grad]") {
  Rng rng{61};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(7), K = 1 + rng.below(7), C = 1 + rng.below(7);
    const Tensor A = normal(rng, {R, K}), B = normal(rng, {K, C}), d_C = normal(rng, {R, C});
    const MatmulGradient d = matmul_backward(A, B, d_C);
    expect_close(d.d_a, by_index({R, K}, [&](Index r, Index k) {
                   return sum(C, [&](Index c) { return double(d_C(r, c)) * B(k, c); });
                 }));
    expect_close(d.d_b, by_index({K, C}, [&](Index k, Index c) {
                   return sum(R, [&](Index r) { return double(A(r, k)) * d_C(r, c); });
                 }));
  }
}

TEST_CASE("matmul.grad agrees with central differences", "[matmul.grad]") {
  Rng rng{62};
  for (int round = 0; round < 5; ++round) {
    const Index R = 1 + rng.below(4), K = 1 + rng.below(4), C = 1 + rng.below(4);
    const Tensor A = normal(rng, {R, K}), B = normal(rng, {K, C}), d_C = normal(rng, {R, C});
    const MatmulGradient d = matmul_backward(A, B, d_C);
    expect_slopes(
        d.d_a, [&](const Tensor& x) { return matmul(x, B); }, A, d_C);
    expect_slopes(
        d.d_b, [&](const Tensor& x) { return matmul(A, x); }, B, d_C);
  }
}

TEST_CASE("add_bias adds b_h to column h of every row", "[add_bias]") {
  Rng rng{63};
  expect_close(add_bias(Tensor(Shape{2, 2}, {1, 2, 3, 4}), Tensor(Shape{2}, {10, 20})),
               Tensor(Shape{2, 2}, {11, 22, 13, 24}));
  for (int round = 0; round < 10; ++round) {
    const Index N = 1 + rng.below(6), H = 1 + rng.below(6);
    const Tensor x = normal(rng, {N, H}), b = normal(rng, {H});
    expect_close(add_bias(x, b),
                 by_index({N, H}, [&](Index n, Index h) { return double(x(n, h)) + b(h); }));
  }
}

TEST_CASE("linear.grad has the shapes of input, weight and bias", "[linear.grad]") {
  const Linear map(Tensor(Shape{5, 3}), Tensor(Shape{5}));
  const LinearGradient d =
      linear_backward(Tensor(Shape{2, 3}), map, Tensor(Shape{2, 5}), Wanted::parameters);
  expect_shape(d.d_x, Shape{2, 3});
  expect_shape(d.d_parameters.weight(), Shape{5, 3});
  expect_shape(d.d_parameters.bias, Shape{5});
}

TEST_CASE("linear.grad computes the parameters' derivatives only where they are wanted",
          "[linear.grad]") {
  const Linear map(Tensor(Shape{5, 3}), Tensor(Shape{5}));
  const LinearGradient d =
      linear_backward(Tensor(Shape{2, 3}), map, Tensor(Shape{2, 5}), Wanted::activations);
  expect_shape(d.d_x, Shape{2, 3});
  CHECK(d.d_parameters.weight().empty());
  CHECK(d.d_parameters.bias.empty());
}

TEST_CASE(
    "linear.grad is d_x_ni = sum over o of d_y_no W_oi, d_W_oi = sum over n of d_y_no x_ni, "
    "d_b_o = sum over n of d_y_no",
    "[linear.grad]") {
  Rng rng{64};
  for (int round = 0; round < 20; ++round) {
    const Index N = 1 + rng.below(6), I = 1 + rng.below(6), O = 1 + rng.below(6);
    const Tensor x = normal(rng, {N, I}), W = normal(rng, {O, I}), b = normal(rng, {O});
    const Tensor d_y = normal(rng, {N, O});
    const LinearGradient d = linear_backward(x, Linear(W, b), d_y, Wanted::parameters);
    expect_close(d.d_x, by_index({N, I}, [&](Index n, Index i) {
                   return sum(O, [&](Index o) { return double(d_y(n, o)) * W(o, i); });
                 }));
    expect_close(d.d_parameters.weight(), by_index({O, I}, [&](Index o, Index i) {
                   return sum(N, [&](Index n) { return double(d_y(n, o)) * x(n, i); });
                 }));
    expect_close(d.d_parameters.bias, by_index({O}, [&](Index o) {
                   return sum(N, [&](Index n) { return double(d_y(n, o)); });
                 }));
  }
}

TEST_CASE("linear.grad agrees with central differences", "[linear.grad]") {
  Rng rng{65};
  for (int round = 0; round < 5; ++round) {
    const Index N = 1 + rng.below(4), I = 1 + rng.below(4), O = 1 + rng.below(4);
    const Tensor x = normal(rng, {N, I}), W = normal(rng, {O, I}), b = normal(rng, {O});
    const Tensor d_y = normal(rng, {N, O});
    const LinearGradient d = linear_backward(x, Linear(W, b), d_y, Wanted::parameters);
    expect_slopes(
        d.d_x, [&](const Tensor& v) { return linear(v, Linear(W, b)); }, x, d_y);
    expect_slopes(
        d.d_parameters.weight(), [&](const Tensor& v) { return linear(x, Linear(v, b)); }, W, d_y);
    expect_slopes(
        d.d_parameters.bias, [&](const Tensor& v) { return linear(x, Linear(W, v)); }, b, d_y);
  }
}
