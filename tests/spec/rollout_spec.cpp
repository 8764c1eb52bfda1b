#include <cmath>

#include "core/rng.h"
#include "explain/rollout.h"
#include "math/softmax.h"
#include "measure/row_spread.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

// Maps of 1 to 4 layers for 1 to 3 heads and 1 to 7 tokens, drawn anew.
std::vector<Tensor> draw_maps(Rng& rng) {
  const Index L = 1 + rng.below(4), A = 1 + rng.below(3), T = 1 + rng.below(7);
  std::vector<Tensor> maps;
  for (Index l = 0; l < L; ++l) maps.push_back(softmax(normal(rng, {A, T, T}, 0, 2)));
  return maps;
}

// ([t = s] + mean_a P_ats) / 2
double passed_on(const Tensor& P, Index t, Index s) {
  const Index A = P.dim(0);
  return ((t == s ? 1.0 : 0.0) + sum(A, [&](Index a) { return P(a, t, s); }) / double(A)) / 2;
}

// The sum over all paths from token t after layer l to token s before layer 0.
double over_paths(const std::vector<Tensor>& maps, Index l, Index t, Index s) {
  if (l < 0) return t == s ? 1 : 0;
  return sum(maps[0].dim(1),
             [&](Index k) { return passed_on(maps[l], t, k) * over_paths(maps, l - 1, k, s); });
}

// Token 0 looks at token 1 in the first map, token 1 at token 2 in the second.
const Tensor first(Shape{1, 3, 3}, {0, 1, 0, 0, 1, 0, 0, 0, 1});
const Tensor second(Shape{1, 3, 3}, {1, 0, 0, 0, 0, 1, 0, 0, 1});

}  // namespace

TEST_CASE("rollout.residual makes one map of the heads'", "[rollout.residual]") {
  expect_shape(residual_attention(Tensor(Shape{3, 5, 5})), {5, 5});
  expect_shape(residual_attention(Tensor(Shape{1, 1, 1})), {1, 1});
}

TEST_CASE("rollout.residual of a token that looks elsewhere keeps half of the token itself",
          "[rollout.residual]") {
  const real half = 0.5;
  expect_close(residual_attention(Tensor(Shape{1, 2, 2}, {0, 1, 1, 0})),
               Tensor(Shape{2, 2}, {half, half, half, half}));
}

TEST_CASE("rollout.residual takes the mean of the heads", "[rollout.residual]") {
  const Tensor P(Shape{2, 2, 2}, {0, 1, 0, 1, 1, 0, 0, 1});
  expect_close(residual_attention(P), Tensor(Shape{2, 2}, {real(0.75), real(0.25), 0, 1}));
}

TEST_CASE("rollout.residual is half the identity and half the mean of P over the heads",
          "[rollout.residual]") {
  Rng rng{31};
  for (int round = 0; round < 20; ++round) {
    const Tensor P = draw_maps(rng)[0];
    expect_close(residual_attention(P), by_index({P.dim(1), P.dim(1)}, [&](Index t, Index s) {
                   return passed_on(P, t, s);
                 }));
  }
}

TEST_CASE("rollout is one matrix, a row and a column for each token", "[rollout]") {
  expect_shape(rollout(std::vector<Tensor>{Tensor(Shape{2, 4, 4})}), {4, 4});
  expect_shape(rollout(std::vector<Tensor>(3, Tensor(Shape{1, 1, 1}))), {1, 1});
}

TEST_CASE("rollout of a single layer is that layer with its residual connection", "[rollout]") {
  expect_close(rollout(std::vector<Tensor>{first}), residual_attention(first));
}

TEST_CASE("rollout puts the later layer on the left", "[rollout]") {
  // Token 1 has read token 2 only after token 0 had read token 1: nothing of 2 is in 0.
  const real half = 0.5, quarter = 0.25;
  expect_close(rollout(std::vector<Tensor>{first, second}),
               Tensor(Shape{3, 3}, {half, half, 0, 0, half, half, 0, 0, 1}));
  expect_close(rollout(std::vector<Tensor>{second, first}),
               Tensor(Shape{3, 3}, {half, quarter, quarter, 0, half, half, 0, 0, 1}));
}

TEST_CASE("rollout is the sum over all paths through the layers", "[rollout]") {
  Rng rng{32};
  for (int round = 0; round < 15; ++round) {
    const std::vector<Tensor> maps = draw_maps(rng);
    const Index T = maps[0].dim(1), top = std::ssize(maps) - 1;
    expect_close(rollout(maps),
                 by_index({T, T}, [&](Index t, Index s) { return over_paths(maps, top, t, s); }));
  }
}

TEST_CASE("rollout.own is the mean of the diagonal", "[rollout.own]") {
  Rng rng{33};
  for (const Index T : {1, 2, 7}) {
    const Tensor R = normal(rng, {T, T});
    CHECK(own_share(R) ==
          Approx(sum(T, [&](Index t) { return R(t, t); }) / double(T)).margin(1e-6));
  }
}

TEST_CASE("rollout.uniform is what rollout leaves of a token where all weights are 1/T",
          "[rollout.uniform]") {
  for (const Index T : {1, 2, 9})
    for (const Index L : {1, 2, 5}) {
      const Tensor uniform =
          by_index({2, T, T}, [&](Index, Index, Index) { return 1.0 / double(T); });
      const std::vector<Tensor> maps(L, uniform);
      CHECK(uniform_own_share(L, T) == Approx(own_share(rollout(maps))).margin(1e-6));
    }
  CHECK(uniform_own_share(0, 5) == 1);
}

TEST_CASE("rows.spread is 0 for equal rows and 1 - 1/R for the identity", "[rows.spread]") {
  CHECK(row_spread(Tensor(Shape{2, 3}, {real(0.5), real(0.25), real(0.25),  //
                                        real(0.5), real(0.25), real(0.25)})) == 0);
  CHECK(row_spread(Tensor(Shape{2, 2}, {1, 0, 0, 1})) == Approx(0.5));
}

TEST_CASE("rows.spread is the mean distance in total variation from the mean row",
          "[rows.spread]") {
  Rng rng{34};
  for (int round = 0; round < 20; ++round) {
    const Index R = 1 + rng.below(6), C = 1 + rng.below(9);
    const Tensor p = softmax(normal(rng, {R, C}, 0, 2));
    const auto mean = [&](Index c) { return sum(R, [&](Index r) { return p(r, c); }) / double(R); };
    const double expected =
        sum(R,
            [&](Index r) {
              return sum(C, [&](Index c) { return std::abs(double(p(r, c)) - mean(c)); }) / 2;
            }) /
        double(R);
    CHECK(row_spread(p) == Approx(expected).margin(1e-6));
  }
}
