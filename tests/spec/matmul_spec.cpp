#include "core/rng.h"
#include "math/linear.h"
#include "math/matmul.h"
#include "math/matmul_steps.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

const Tensor two_by_three(Shape{2, 3}, {1, 2, 3, 4, 5, 6});
const Tensor three_by_two(Shape{3, 2}, {1, 0, 0, 1, 2, 1});
const Tensor their_product(Shape{2, 2}, {7, 5, 16, 11});

// The sum over k of A_rk B_kc.
Tensor product_by_index(const Tensor& a, const Tensor& b) {
  return by_index({a.dim(0), b.dim(1)}, [&](Index r, Index c) {
    return sum(a.dim(1), [&](Index k) { return double(a(r, k)) * b(k, c); });
  });
}

// Calls try_one(a, b) with random factors of many sizes, 1 included.
template <class Try>
void for_random_factors(const Try& try_one) {
  Rng rng{32};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(9), K = 1 + rng.below(70), C = 1 + rng.below(9);
    const Tensor a = normal(rng, {R, K});
    try_one(a, normal(rng, {K, C}));
  }
}

}  // namespace

TEST_CASE("matmul has the rows of the first factor and the columns of the second", "[matmul]") {
  expect_shape(matmul(Tensor(Shape{2, 3}), Tensor(Shape{3, 5})), {2, 5});
  expect_shape(matmul(Tensor(Shape{1, 4}), Tensor(Shape{4, 1})), {1, 1});
}

TEST_CASE("matmul of a row and a column is the sum of their products", "[matmul]") {
  expect_close(matmul(Tensor(Shape{1, 3}, {1, 2, 3}), Tensor(Shape{3, 1}, {4, 5, 6})),
               Tensor(Shape{1, 1}, {32}));
}

TEST_CASE("matmul gives the product worked out on paper", "[matmul]") {
  expect_close(matmul(two_by_three, three_by_two), their_product);
}

TEST_CASE("matmul is the sum over k of A_rk B_kc", "[matmul]") {
  for_random_factors(
      [](const Tensor& a, const Tensor& b) { expect_close(matmul(a, b), product_by_index(a, b)); });
}

TEST_CASE("matmul.places is the sum over k of A_rk B_kc", "[matmul.places]") {
  expect_close(matmul_by_places(two_by_three, three_by_two), their_product);
  for_random_factors([](const Tensor& a, const Tensor& b) {
    expect_close(matmul_by_places(a, b), product_by_index(a, b));
  });
}

TEST_CASE("matmul.blocked is the same sum, also where the last block is not full",
          "[matmul.blocked]") {
  expect_close(matmul_blocked(two_by_three, three_by_two), their_product);
  for_random_factors([](const Tensor& a, const Tensor& b) {
    expect_close(matmul_blocked(a, b), product_by_index(a, b));
  });
}

TEST_CASE("matmul.rows is the sum over k of A_rk W_ck, with the second factor by columns",
          "[matmul.rows]") {
  expect_close(matmul_by_rows(two_by_three, transpose(three_by_two)), their_product);
  for_random_factors([](const Tensor& a, const Tensor& b) {
    expect_close(matmul_by_rows(a, transpose(b)), product_by_index(a, b));
  });
}

TEST_CASE("matmul.transposed is the sum over i of x_ni W_oi", "[matmul.transposed]") {
  expect_close(matmul_transposed(two_by_three, transpose(three_by_two)), their_product);
  for_random_factors([](const Tensor& a, const Tensor& b) {
    expect_close(matmul_transposed(a, transpose(b)), product_by_index(a, b));
  });
}

TEST_CASE("linear has a row for each row of x and a column for each output", "[linear]") {
  expect_shape(linear(Tensor(Shape{2, 3}), Linear(Tensor(Shape{5, 3}), Tensor(Shape{5}))), {2, 5});
}

TEST_CASE("linear adds the bias of an output to every row", "[linear]") {
  const Linear map(Tensor(Shape{2, 1}), Tensor(Shape{2}, {3, 4}));
  expect_close(linear(Tensor(Shape{2, 1}, {1, 2}), map), Tensor(Shape{2, 2}, {3, 4, 3, 4}));
}

TEST_CASE("linear multiplies by the row of W that belongs to the output", "[linear]") {
  const Linear map(Tensor(Shape{2, 2}, {1, 2, 3, 4}), Tensor(Shape{2}));
  expect_close(linear(Tensor(Shape{1, 2}, {1, 10}), map), Tensor(Shape{1, 2}, {21, 43}));
}

TEST_CASE("linear is the sum over i of x_ni W_oi, plus b_o, packed or not", "[linear]") {
  Rng rng{33};
  for (int round = 0; round < 20; ++round) {
    const Index N = 1 + rng.below(9), I = 1 + rng.below(40), O = 1 + rng.below(30);
    const Tensor x = normal(rng, {N, I}), W = normal(rng, {O, I}), b = normal(rng, {O});
    const Tensor expected = by_index({N, O}, [&](Index n, Index o) {
      return sum(I, [&](Index i) { return double(x(n, i)) * W(o, i); }) + b(o);
    });
    Linear map(W, b);
    expect_close(linear(x, map), expected);
    map.pack();
    expect_close(linear(x, map), expected);
  }
}

TEST_CASE("linear applies the activation to what the map gives", "[linear]") {
  const Linear map(Tensor(Shape{2, 1}, {1, -1}), Tensor(Shape{2}, {-1, 1}));
  expect_close(linear(Tensor(Shape{1, 1}, {3}), map, Activation::relu),
               Tensor(Shape{1, 2}, {2, 0}));
}
