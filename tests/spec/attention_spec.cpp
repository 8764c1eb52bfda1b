#include <cmath>

#include "bert/attention.h"
#include "core/rng.h"
#include "explain/contribution.h"
#include "math/softmax.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

// Sizes of a small attention block, each drawn anew: 1 included.
struct Sizes {
  Index A, T, D;
};
Sizes draw_sizes(Rng& rng) { return {1 + rng.below(4), 1 + rng.below(9), 1 + rng.below(12)}; }

}  // namespace

TEST_CASE("attention.scores has a row for each query and a column for each key of each head",
          "[attention.scores]") {
  expect_shape(attention_scores(Tensor(Shape{5, 6}), Tensor(Shape{5, 6}), 2, {0, 5}), {2, 5, 5});
  expect_shape(attention_scores(Tensor(Shape{5, 6}), Tensor(Shape{5, 6}), 3, {1, 4}), {3, 3, 3});
}

TEST_CASE("attention.scores of one head and one number a token multiplies query by key",
          "[attention.scores]") {
  const Tensor query(Shape{2, 1}, {2, 3}), key(Shape{2, 1}, {5, 7});
  expect_close(attention_scores(query, key, 1, {0, 2}), Tensor(Shape{1, 2, 2}, {10, 14, 15, 21}));
}

TEST_CASE("attention.scores divides by the square root of D", "[attention.scores]") {
  const Tensor ones(Shape{1, 4}, {1, 1, 1, 1});
  expect_close(attention_scores(ones, ones, 1, {0, 1}), Tensor(Shape{1, 1, 1}, {2}));
}

TEST_CASE("attention.scores is the sum over d of Q_td K_sd over the root of D, in every head",
          "[attention.scores]") {
  Rng rng{21};
  for (int round = 0; round < 20; ++round) {
    const auto [heads, tokens, size] = draw_sizes(rng);
    const Index A = heads, T = tokens, D = size, begin = rng.below(3);
    const Tensor Q = normal(rng, {begin + T + 1, A * D}), K = normal(rng, {begin + T + 1, A * D});
    expect_close(attention_scores(Q, K, A, {begin, begin + T}),
                 by_index({A, T, T}, [&](Index a, Index t, Index s) {
                   return sum(D,
                              [&](Index d) {
                                return double(Q(begin + t, a * D + d)) * K(begin + s, a * D + d);
                              }) /
                          std::sqrt(double(D));
                 }));
  }
}

TEST_CASE("attention.context of sure weights copies the value", "[attention.context]") {
  const Tensor V(Shape{2, 2}, {1, 2, 3, 4});
  Tensor Z(Shape{2, 2});
  mix_values(Tensor(Shape{1, 2, 2}, {0, 1, 1, 0}), V, {0, 2}, Z);
  expect_close(Z, Tensor(Shape{2, 2}, {3, 4, 1, 2}));
}

TEST_CASE("attention.context leaves the rows of other sequences alone", "[attention.context]") {
  const Tensor V(Shape{3, 1}, {1, 2, 3});
  Tensor Z(Shape{3, 1}, {7, 7, 7});
  mix_values(Tensor(Shape{1, 1, 1}, {1}), V, {1, 2}, Z);
  expect_close(Z, Tensor(Shape{3, 1}, {7, 2, 7}));
}

TEST_CASE("attention.context is the sum over s of P_ts V_sd, in every head",
          "[attention.context]") {
  Rng rng{22};
  for (int round = 0; round < 20; ++round) {
    const auto [heads, tokens, size] = draw_sizes(rng);
    const Index A = heads, T = tokens, D = size;
    const Tensor P = softmax(normal(rng, {A, T, T})), V = normal(rng, {T, A * D});
    Tensor Z(Shape{T, A * D});
    mix_values(P, V, {0, T}, Z);
    expect_close(Z, by_index({T, A * D}, [&](Index t, Index h) {
                   return sum(T, [&](Index s) { return double(P(h / D, t, s)) * V(s, h); });
                 }));
  }
}

TEST_CASE("attention.contribution is the length of what a key adds to a query's output",
          "[attention.contribution]") {
  Rng rng{23};
  for (int round = 0; round < 10; ++round) {
    const auto [heads, tokens, size] = draw_sizes(rng);
    const Index A = heads, T = tokens, D = size, H = A * D;
    const Tensor P = softmax(normal(rng, {A, T, T})), V = normal(rng, {T, H});
    const Tensor W = normal(rng, {H, H});
    expect_close(contribution_norms(P, V, W),
                 by_index({A, T, T},
                          [&](Index a, Index t, Index s) {
                            const double squares = sum(H, [&](Index h) {
                              const double part = sum(D, [&](Index d) {
                                return double(P(a, t, s)) * V(s, a * D + d) * W(h, a * D + d);
                              });
                              return part * part;
                            });
                            return std::sqrt(squares);
                          }),
                 {tolerance::spec.absolute * 4, tolerance::spec.relative * 4});  // longer sums
  }
}
