#include <cmath>

#include "core/rng.h"
#include "explain/gate.h"
#include "explain/gradient_attention.h"
#include "math/matmul.h"
#include "math/softmax.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

Tensor maps(Rng& rng, Index A, Index T) { return softmax(normal(rng, {A, T, T})); }

}  // namespace

TEST_CASE("gradient_attention is one map for all heads", "[gradient_attention]") {
  Rng rng{211};
  expect_shape(gradient_attention(maps(rng, 3, 4), normal(rng, {3, 4, 4})), {4, 4});
  expect_shape(gradient_attention(maps(rng, 1, 1), normal(rng, {1, 1, 1})), {1, 1});
}

TEST_CASE("gradient_attention of heads that pull in opposite directions does not cancel",
          "[gradient_attention]") {
  const real a = real(0.75), b = real(0.25), h = real(0.5);
  const Tensor P(Shape{2, 2, 2}, {a, b, h, h, a, b, h, h});
  const Tensor d(Shape{2, 2, 2}, {2, -2, 1, 1, -2, 2, 1, 1});
  expect_close(gradient_attention(P, d), Tensor(Shape{2, 2}, {real(1.5), h, h, h}));
}

TEST_CASE("gradient_attention never mixes the weight of one head with the derivative of another",
          "[gradient_attention]") {
  const Tensor P(Shape{2, 1, 1}, {1, 0});
  expect_close(gradient_attention(P, Tensor(Shape{2, 1, 1}, {0, 5})), Tensor(Shape{1, 1}, {0}));
}

TEST_CASE("gradient_attention is the mean over a of P_ats |d P_ats|", "[gradient_attention]") {
  Rng rng{212};
  for (const Index T : {1, 2, 5}) {
    const Index A = 1 + rng.below(4);
    const Tensor P = maps(rng, A, T), d = normal(rng, {A, T, T});
    expect_close(
        gradient_attention(P, d), by_index({T, T}, [&](Index t, Index s) {
          return sum(A,
                     [&](Index a) { return double(P(a, t, s)) * std::abs(double(d(a, t, s))); }) /
                 double(A);
        }));
  }
}

TEST_CASE("gate.output is the sum over tokens and columns of a head of Z times d Z",
          "[gate.output]") {
  Rng rng{213};
  for (const Index A : {1, 2, 3}) {
    const Index T = 1 + rng.below(5), D = 1 + rng.below(4);
    const Tensor Z = normal(rng, {T, A * D}), d = normal(rng, {T, A * D});
    const std::vector<double> slopes = gate_slopes(Z, d, A);
    REQUIRE(std::ssize(slopes) == A);
    for (Index a = 0; a < A; ++a)
      CHECK(slopes[a] == Approx(sum(T, [&](Index t) {
                           return sum(D, [&](Index i) {
                             return double(Z(t, a * D + i)) * double(d(t, a * D + i));
                           });
                         })).margin(1e-12));
  }
}

TEST_CASE("gate.map has one number for each head", "[gate.map]") {
  Rng rng{214};
  CHECK(gate_slopes_by_maps(maps(rng, 3, 4), normal(rng, {3, 4, 4})).size() == 3);
}

TEST_CASE("gate.map of a head that pulls both ways alike is 0", "[gate.map]") {
  const real a = real(0.75), b = real(0.25), h = real(0.5);
  const Tensor P(Shape{1, 2, 2}, {a, b, h, h}), d(Shape{1, 2, 2}, {-2, 2, 1, 1});
  CHECK(gate_slopes_by_maps(P, d)[0] == Approx(0).margin(1e-12));
}

TEST_CASE("gate.map is the sum over the map of P times d P", "[gate.map]") {
  Rng rng{215};
  for (const Index T : {1, 2, 5}) {
    const Index A = 1 + rng.below(4);
    const Tensor P = maps(rng, A, T), d = normal(rng, {A, T, T});
    const std::vector<double> slopes = gate_slopes_by_maps(P, d);
    REQUIRE(std::ssize(slopes) == A);
    for (Index a = 0; a < A; ++a)
      CHECK(slopes[a] == Approx(sum(T, [&](Index t) {
                           return sum(
                               T, [&](Index s) { return double(P(a, t, s)) * double(d(a, t, s)); });
                         })).margin(1e-12));
  }
}

TEST_CASE("gate.map says the same as gate.output, since a context is P V", "[gate.map]") {
  Rng rng{216};
  const Index T = 5, D = 3;
  const Tensor P = maps(rng, 1, T), V = normal(rng, {T, D}), d_Z = normal(rng, {T, D});
  const Tensor Z = matmul(slice(P, 0), V);
  Tensor d_P(Shape{1, T, T});
  for (Index t = 0; t < T; ++t)
    for (Index s = 0; s < T; ++s)
      d_P(0, t, s) =
          static_cast<real>(sum(D, [&](Index i) { return double(d_Z(t, i)) * double(V(s, i)); }));
  // Two sums of 25 and 15 products, from numbers that were rounded on the way.
  CHECK(gate_slopes_by_maps(P, d_P)[0] == Approx(gate_slopes(Z, d_Z, 1)[0]).margin(1e-5));
}
