#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/rng.h"
#include "explain/chefer.h"
#include "explain/gradient_x_input.h"
#include "explain/integrated_gradients.h"
#include "explain/ledger_parts.h"
#include "math/layer_norm.h"
#include "math/softmax.h"
#include "measure/aopc.h"
#include "measure/highest.h"
#include "measure/quadrature.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

// The derivatives of f(x) = x_0 x_1^2 at a share `at` of the way from 0 to (2, 3).
Tensor paper_slopes(double at) {
  const double x = 2 * at, y = 3 * at;
  return Tensor(Shape{2, 1}, {static_cast<real>(y * y), static_cast<real>(2 * x * y)});
}

Tensor drawn_map(Rng& rng, Index A, Index T) { return softmax(normal(rng, {A, T, T})); }

// mean_a max(P_ats d P_ats, 0)
double wanted_by_index(const Tensor& P, const Tensor& d, Index t, Index s) {
  const Index A = P.dim(0);
  return sum(A, [&](Index a) { return std::max(double(P(a, t, s)) * double(d(a, t, s)), 0.0); }) /
         double(A);
}

}  // namespace

TEST_CASE("gradient_input has a score for each token", "[gradient_input]") {
  Rng rng{221};
  expect_shape(gradient_times_input(normal(rng, {3, 5}), normal(rng, {3, 5})), {3});
  expect_shape(gradient_times_input(normal(rng, {1, 1}), normal(rng, {1, 1})), {1});
}

TEST_CASE("gradient_input of features that pull both ways alike is 0", "[gradient_input]") {
  expect_close(
      gradient_times_input(Tensor(Shape{2, 2}, {1, 1, 2, 1}), Tensor(Shape{2, 2}, {3, -3, 1, 1})),
      Tensor(Shape{2}, {0, 3}));
}

TEST_CASE("gradient_input is the sum over h of x_th d x_th", "[gradient_input]") {
  Rng rng{222};
  for (int round = 0; round < 10; ++round) {
    const Index T = 1 + rng.below(5), H = 1 + rng.below(6);
    const Tensor x = normal(rng, {T, H}), d = normal(rng, {T, H});
    expect_close(gradient_times_input(x, d), by_index({T}, [&](Index t) {
                   return sum(H, [&](Index h) { return double(x(t, h)) * double(d(t, h)); });
                 }));
  }
}

TEST_CASE("integrated_gradients has a score for each token", "[integrated_gradients]") {
  const std::vector<double> once{1};
  const std::vector<Tensor> d{Tensor(Shape{3, 4})};
  expect_shape(integrated_gradients(Tensor(Shape{3, 4}), Tensor(Shape{3, 4}), once, d), {3});
}

TEST_CASE("integrated_gradients of a token that is as in the baseline is 0",
          "[integrated_gradients]") {
  const std::vector<double> once{1};
  const std::vector<Tensor> d{Tensor(Shape{2, 1}, {5, 5})};
  expect_close(
      integrated_gradients(Tensor(Shape{2, 1}, {2, 3}), Tensor(Shape{2, 1}, {2, 1}), once, d),
      Tensor(Shape{2}, {0, 10}));
}

TEST_CASE("integrated_gradients counts each point by its weight", "[integrated_gradients]") {
  const std::vector<double> weights{0.25, 0.75};
  const std::vector<Tensor> d{Tensor(Shape{1, 1}, {8}), Tensor(Shape{1, 1}, {4})};
  expect_close(integrated_gradients(Tensor(Shape{1, 1}, {1}), Tensor(Shape{1, 1}), weights, d),
               Tensor(Shape{1}, {5}));
}

TEST_CASE("integrated_gradients is the way times the weighted sum of the slopes on it",
          "[integrated_gradients]") {
  Rng rng{223};
  for (const Index K : {1, 2, 5}) {
    const Index T = 1 + rng.below(4), H = 1 + rng.below(5);
    const Tensor x = normal(rng, {T, H}), b = normal(rng, {T, H});
    const Quadrature rule = gauss_rule(K);
    std::vector<Tensor> d;
    for (Index k = 0; k < K; ++k) d.push_back(normal(rng, {T, H}));
    expect_close(integrated_gradients(x, b, rule.weights, d), by_index({T}, [&](Index t) {
                   return sum(H, [&](Index h) {
                     return (double(x(t, h)) - double(b(t, h))) *
                            sum(K, [&](Index k) { return rule.weights[k] * double(d[k](t, h)); });
                   });
                 }));
  }
}

TEST_CASE("integrated_gradients.gap is the sum of the scores less what the objective gained",
          "[integrated_gradients.gap]") {
  const Tensor x(Shape{2, 1}, {2, 3}), zero(Shape{2, 1});
  double before = 0;
  for (const Index K : {1, 2, 4}) {  // x y^2 from 0 to (2, 3): twice the points, a quarter of it
    const Quadrature rule = midpoint_rule(K);
    std::vector<Tensor> d;
    for (const double node : rule.nodes) d.push_back(paper_slopes(node));
    const Tensor scores = integrated_gradients(x, zero, rule.weights, d);
    const double gap = completeness_gap(scores, 18, 0);
    CHECK(gap == Approx(double(scores(0)) + double(scores(1)) - 18));
    CHECK(gap == Approx(K == 1 ? -4.5 : before / 4));
    before = gap;
  }
}

TEST_CASE("quadrature.midpoint puts K points of equal weight into the middles of K parts",
          "[quadrature.midpoint]") {
  for (const Index K : {1, 2, 7}) {
    const Quadrature rule = midpoint_rule(K);
    REQUIRE(std::ssize(rule.nodes) == K);
    for (Index k = 0; k < K; ++k) {
      CHECK(rule.nodes[k] == Approx((double(k) + 0.5) / double(K)));
      CHECK(rule.weights[k] == Approx(1 / double(K)));
    }
  }
}

TEST_CASE("chefer.layer makes one map of the heads'", "[chefer.layer]") {
  expect_shape(wanted_attention(Tensor(Shape{3, 4, 4}), Tensor(Shape{3, 4, 4})), {4, 4});
}

TEST_CASE("chefer.layer keeps what one head wants, though another one is against it",
          "[chefer.layer]") {
  const Tensor P(Shape{2, 1, 1}, {1, 1}), d(Shape{2, 1, 1}, {2, -6});
  expect_close(wanted_attention(P, d), Tensor(Shape{1, 1}, {1}));
}

TEST_CASE("chefer.layer is the mean over a of P_ats d P_ats where that is above 0",
          "[chefer.layer]") {
  Rng rng{224};
  for (const Index T : {1, 2, 5}) {
    const Index A = 1 + rng.below(4);
    const Tensor P = drawn_map(rng, A, T), d = normal(rng, {A, T, T});
    expect_close(wanted_attention(P, d),
                 by_index({T, T}, [&](Index t, Index s) { return wanted_by_index(P, d, t, s); }));
  }
}

TEST_CASE("chefer is one matrix, a row and a column for each token", "[chefer]") {
  const std::vector<Tensor> maps(2, Tensor(Shape{2, 4, 4}));
  expect_shape(chefer(maps, maps), {4, 4});
}

TEST_CASE("chefer of layers that nothing is wanted of is the identity", "[chefer]") {
  const std::vector<Tensor> maps(2,
                                 Tensor(Shape{1, 2, 2}, {real(.5), real(.5), real(.5), real(.5)}));
  const std::vector<Tensor> against(2, Tensor(Shape{1, 2, 2}, {-1, -1, -1, -1}));
  expect_close(chefer(maps, against), Tensor(Shape{2, 2}, {1, 0, 0, 1}));
}

TEST_CASE("chefer puts the later layer on the left", "[chefer]") {
  // Below, token 1 reads token 2; above, token 0 reads token 1: so 0 has some of 2.
  const Tensor below(Shape{1, 3, 3}, {0, 0, 0, 0, 0, 1, 0, 0, 0});
  const Tensor above(Shape{1, 3, 3}, {0, 1, 0, 0, 0, 0, 0, 0, 0});
  const Tensor ones(Shape{1, 3, 3}, {1, 1, 1, 1, 1, 1, 1, 1, 1});
  expect_close(chefer(std::vector<Tensor>{below, above}, std::vector<Tensor>(2, ones)),
               Tensor(Shape{3, 3}, {1, 1, 1, 0, 1, 1, 0, 0, 1}));
}

TEST_CASE("chefer is the product of I plus what each layer passes on", "[chefer]") {
  Rng rng{225};
  for (const Index L : {1, 2, 3}) {
    const Index T = 1 + rng.below(4), A = 1 + rng.below(3);
    std::vector<Tensor> maps, d_maps;
    for (Index l = 0; l < L; ++l) {
      maps.push_back(drawn_map(rng, A, T));
      d_maps.push_back(normal(rng, {A, T, T}));
    }
    // Over all paths: at each layer a token stays, or takes from another what is wanted of it.
    const std::function<double(Index, Index, Index)> paths = [&](Index l, Index t,
                                                                 Index s) -> double {
      if (l < 0) return t == s ? 1 : 0;
      return paths(l - 1, t, s) + sum(T, [&](Index k) {
               return wanted_by_index(maps[l], d_maps[l], t, k) * paths(l - 1, k, s);
             });
    };
    expect_close(chefer(maps, d_maps),
                 by_index({T, T}, [&](Index t, Index s) { return paths(L - 1, t, s); }));
  }
}

TEST_CASE("ledger.part is the worth of what W makes of a head's columns", "[ledger.part]") {
  Rng rng{226};
  const Tensor W = normal(rng, {4, 6}), x = normal(rng, {1, 6});
  const Worth worth{0.5, -2, 0, 3};
  for (const Index first : {0, 2, 5})
    for (const Index count : {0, 1}) {
      const double expected = sum(4, [&](Index o) {
        return worth[o] * sum(count, [&](Index i) {
                 return double(W(o, first + i)) * double(x(0, first + i));
               });
      });
      CHECK(ledger_part(worth, W, x.row(0), first, count) == Approx(expected).margin(1e-12));
    }
}

TEST_CASE("ledger.norm is what a LayerNorm of fixed deviation does, seen from behind",
          "[ledger.norm]") {
  Rng rng{227};
  for (const Index H : {1, 2, 5}) {
    const LayerNorm norm{normal(rng, {H}), normal(rng, {H})};
    Worth above;
    for (Index h = 0; h < H; ++h) above.push_back(double(normal(rng, {1})(0)));
    const double deviation = 1.5;
    const Worth below = worth_below_norm(above, norm, deviation);
    for (Index h = 0; h < H; ++h) {  // what 1 added to feature h is worth above
      const double expected = sum(H, [&](Index k) {
        return above[k] * double(norm.weight(k)) * ((k == h ? 1.0 : 0.0) - 1 / double(H)) /
               deviation;
      });
      CHECK(below[h] == Approx(expected).margin(1e-12));
    }
  }
}

TEST_CASE("ledger.line meets tanh at z", "[ledger.line]") {
  for (const double z : {-3.0, -0.5, 1e-9, 2.0})
    CHECK(tanh_line(z) * z == Approx(std::tanh(z)).epsilon(1e-12));
  CHECK(tanh_line(0) == 1);
}

TEST_CASE("aopc is the mean of what is lost at each point", "[aopc]") {
  const std::vector<double> values{0.75, 0.5, 0.25};
  CHECK(aopc(0.875, values) == Approx((0.125 + 0.375 + 0.625) / 3));
  CHECK(aopc(0.5, std::vector<double>{0.5}) == Approx(0).margin(1e-12));
}

TEST_CASE("rationale is the k % of the places, rounded up, that no other place scores above",
          "[rationale]") {
  Rng rng{228};
  for (const Index n : {1, 3, 8, 20})
    for (const Index k : {0, 1, 20, 50, 100}) {
      std::vector<double> psi;
      for (Index i = 0; i < n; ++i) psi.push_back(double(rng.below(4)));  // with ties
      const std::vector<Index> chosen = highest(psi, k);
      CHECK(std::ssize(chosen) == Index(std::ceil(double(k) * double(n) / 100)));
      for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j)
          if (std::ranges::count(chosen, i) == 1 && std::ranges::count(chosen, j) == 0)
            CHECK((psi[i] > psi[j] || (psi[i] == psi[j] && i < j)));
    }
}
