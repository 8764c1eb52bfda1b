#include <cmath>

#include "bert/attention_products.h"
#include "core/rng.h"
#include "math/softmax.h"
#include "support/slopes.h"

using namespace glassbert;

namespace {

// A small attention block: sizes drawn anew, 1 included; its rows are begin .. begin + T - 1 of N.
struct Block {
  Index A, T, D, begin, N;
  Rows rows() const { return {begin, begin + T}; }
  Shape stacked() const { return {N, A * D}; }
  Shape map() const { return {A, T, T}; }
};
Block draw_block(Rng& rng) {
  const Index A = 1 + rng.below(3), T = 1 + rng.below(6), D = 1 + rng.below(6);
  const Index begin = rng.below(3);
  return {A, T, D, begin, begin + T + 1};
}

// Row n of a stacked matrix is token n - begin of the block, or belongs to another sequence.
bool is_inside(const Block& block, Index n) {
  return n >= block.begin && n < block.begin + block.T;
}

Tensor context_of(const Tensor& P, const Tensor& V, Rows rows) {
  Tensor Z(V.shape());
  mix_values(P, V, rows, Z);
  return Z;
}

}  // namespace

TEST_CASE("attention.context.grad has a derivative for each weight", "[attention.context.grad]") {
  Tensor d_V(Shape{5, 6});
  const Tensor V(Shape{5, 6}), d_Z(Shape{5, 6});
  expect_shape(mix_values_backward(Tensor(Shape{2, 3, 3}), V, d_Z, {1, 4}, d_V), {2, 3, 3});
}

TEST_CASE("attention.context.grad of a weight is its key's value times the query's derivative",
          "[attention.context.grad]") {
  const Tensor V(Shape{2, 2}, {1, 2, 3, 4}), d_Z(Shape{2, 2}, {1, 0, 0, 10});
  Tensor d_V(Shape{2, 2});
  expect_close(mix_values_backward(Tensor(Shape{1, 2, 2}), V, d_Z, {0, 2}, d_V),
               Tensor(Shape{1, 2, 2}, {1, 3, 20, 40}));
}

TEST_CASE("attention.context.grad of a value goes back along the weights",
          "[attention.context.grad]") {
  const Tensor P(Shape{1, 2, 2}, {0, 1, 0.25, 0.75}), d_Z(Shape{2, 1}, {1, 4});
  Tensor d_V(Shape{2, 1});
  mix_values_backward(P, Tensor(Shape{2, 1}), d_Z, {0, 2}, d_V);
  expect_close(d_V, Tensor(Shape{2, 1}, {1, 4}));
}

TEST_CASE("attention.context.grad leaves the rows of other sequences alone",
          "[attention.context.grad]") {
  Tensor d_V(Shape{3, 1}, {7, 7, 7});
  const Tensor d_Z(Shape{3, 1}, {1, 2, 3});
  mix_values_backward(Tensor(Shape{1, 1, 1}, {1}), Tensor(Shape{3, 1}), d_Z, {1, 2}, d_V);
  expect_close(d_V, Tensor(Shape{3, 1}, {7, 2, 7}));
}

TEST_CASE(
    "attention.context.grad is d_P_ts = sum over d of d_Z_td V_sd, d_V_sd = sum over t of "
    "P_ts d_Z_td, in every head",
    "[attention.context.grad]") {
  Rng rng{51};
  for (int round = 0; round < 20; ++round) {
    const Block b = draw_block(rng);
    const Tensor P = softmax(normal(rng, b.map())), V = normal(rng, b.stacked());
    const Tensor d_Z = normal(rng, b.stacked());
    Tensor d_V(b.stacked());
    expect_close(mix_values_backward(P, V, d_Z, b.rows(), d_V),
                 by_index(b.map(), [&](Index a, Index t, Index s) {
                   return sum(b.D, [&](Index d) {
                     return double(d_Z(b.begin + t, a * b.D + d)) * V(b.begin + s, a * b.D + d);
                   });
                 }));
    expect_close(d_V, by_index(b.stacked(), [&](Index n, Index h) {
                   return is_inside(b, n) ? sum(b.T,
                                                [&](Index t) {
                                                  return double(P(h / b.D, t, n - b.begin)) *
                                                         d_Z(b.begin + t, h);
                                                })
                                          : 0;
                 }));
  }
}

TEST_CASE("attention.context.grad agrees with central differences", "[attention.context.grad]") {
  Rng rng{52};
  for (int round = 0; round < 5; ++round) {
    const Block b = draw_block(rng);
    const Tensor P = softmax(normal(rng, b.map())), V = normal(rng, b.stacked());
    const Tensor d_Z = normal(rng, b.stacked());
    Tensor d_V(b.stacked());
    const Tensor d_P = mix_values_backward(P, V, d_Z, b.rows(), d_V);
    expect_slopes(
        d_P, [&](const Tensor& x) { return context_of(x, V, b.rows()); }, P, d_Z);
    expect_slopes(
        d_V, [&](const Tensor& x) { return context_of(P, x, b.rows()); }, V, d_Z);
  }
}

TEST_CASE("attention.scores.grad of one head and one number a token crosses over",
          "[attention.scores.grad]") {
  const Tensor Q(Shape{2, 1}, {2, 3}), K(Shape{2, 1}, {5, 7}), d_S(Shape{1, 2, 2}, {1, 10, 0, 0});
  Tensor d_Q(Shape{2, 1}), d_K(Shape{2, 1});
  attention_scores_backward(Q, K, d_S, {0, 2}, d_Q, d_K);
  expect_close(d_Q, Tensor(Shape{2, 1}, {75, 0}));
  expect_close(d_K, Tensor(Shape{2, 1}, {2, 20}));
}

TEST_CASE("attention.scores.grad divides by the square root of D", "[attention.scores.grad]") {
  const Tensor ones(Shape{1, 4}, {1, 1, 1, 1}), d_S(Shape{1, 1, 1}, {6});
  Tensor d_Q(Shape{1, 4}), d_K(Shape{1, 4});
  attention_scores_backward(ones, ones, d_S, {0, 1}, d_Q, d_K);
  expect_close(d_Q, Tensor(Shape{1, 4}, {3, 3, 3, 3}));
  expect_close(d_K, Tensor(Shape{1, 4}, {3, 3, 3, 3}));
}

TEST_CASE("attention.scores.grad leaves the rows of other sequences alone",
          "[attention.scores.grad]") {
  const Tensor Q(Shape{3, 1}, {1, 2, 3}), K(Shape{3, 1}, {4, 5, 6});
  Tensor d_Q(Shape{3, 1}, {7, 7, 7}), d_K(Shape{3, 1}, {8, 8, 8});
  attention_scores_backward(Q, K, Tensor(Shape{1, 1, 1}, {1}), {1, 2}, d_Q, d_K);
  expect_close(d_Q, Tensor(Shape{3, 1}, {7, 5, 7}));
  expect_close(d_K, Tensor(Shape{3, 1}, {8, 2, 8}));
}

TEST_CASE(
    "attention.scores.grad is d_Q_td = sum over s of d_S_ts K_sd, d_K_sd = sum over t of "
    "d_S_ts Q_td, over the root of D, in every head",
    "[attention.scores.grad]") {
  Rng rng{53};
  for (int round = 0; round < 20; ++round) {
    const Block b = draw_block(rng);
    const Tensor Q = normal(rng, b.stacked()), K = normal(rng, b.stacked());
    const Tensor d_S = normal(rng, b.map());
    Tensor d_Q(b.stacked()), d_K(b.stacked());
    attention_scores_backward(Q, K, d_S, b.rows(), d_Q, d_K);
    const double root = std::sqrt(double(b.D));
    expect_close(d_Q, by_index(b.stacked(), [&](Index n, Index h) {
                   return is_inside(b, n) ? sum(b.T,
                                                [&](Index s) {
                                                  return double(d_S(h / b.D, n - b.begin, s)) *
                                                         K(b.begin + s, h) / root;
                                                })
                                          : 0;
                 }));
    expect_close(d_K, by_index(b.stacked(), [&](Index n, Index h) {
                   return is_inside(b, n) ? sum(b.T,
                                                [&](Index t) {
                                                  return double(d_S(h / b.D, t, n - b.begin)) *
                                                         Q(b.begin + t, h) / root;
                                                })
                                          : 0;
                 }));
  }
}

TEST_CASE("attention.scores.grad agrees with central differences", "[attention.scores.grad]") {
  Rng rng{54};
  for (int round = 0; round < 5; ++round) {
    const Block b = draw_block(rng);
    const Tensor Q = normal(rng, b.stacked()), K = normal(rng, b.stacked());
    const Tensor d_S = normal(rng, b.map());
    Tensor d_Q(b.stacked()), d_K(b.stacked());
    attention_scores_backward(Q, K, d_S, b.rows(), d_Q, d_K);
    expect_slopes(
        d_Q, [&](const Tensor& x) { return attention_scores(x, K, b.A, b.rows()); }, Q, d_S);
    expect_slopes(
        d_K, [&](const Tensor& x) { return attention_scores(Q, x, b.A, b.rows()); }, K, d_S);
  }
}
