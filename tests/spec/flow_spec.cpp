#include <algorithm>
#include <cmath>

#include "core/rng.h"
#include "explain/cut_capacity.h"
#include "explain/layered_flow.h"
#include "explain/mixing_ratio.h"
#include "explain/norm_attention.h"
#include "explain/value_zeroing.h"
#include "math/softmax.h"
#include "measure/rows.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

std::vector<Tensor> drawn_pipes(Rng& rng, Index L, Index T) {
  std::vector<Tensor> pipes;
  for (Index l = 0; l < L; ++l) pipes.push_back(softmax(normal(rng, {T, T}, 0, 2)));
  return pipes;
}

// The bits of `set` as (L+1,T).
Tensor nodes_of(Index set, Index L, Index T) {
  Tensor in_set(Shape{L + 1, T});
  for (Index i = 0; i < in_set.size(); ++i) in_set.values()[i] = static_cast<real>(set >> i & 1);
  return in_set;
}

double capacity_by_index(const std::vector<Tensor>& pipes, const Tensor& in_set) {
  const Index T = in_set.dim(1);
  return sum(std::ssize(pipes), [&](Index l) {
    return sum(T, [&](Index u) {
      return sum(T, [&](Index v) {
        return double(in_set(l + 1, u)) * (1 - double(in_set(l, v))) * double(pipes[l](u, v));
      });
    });
  });
}

double length(const std::vector<double>& x) {
  double squares = 0;
  for (const double v : x) squares += v * v;
  return std::sqrt(squares);
}

}  // namespace

TEST_CASE("flow.cut of everything and of nothing is 0", "[flow.cut]") {
  Rng rng{161};
  const std::vector<Tensor> pipes = drawn_pipes(rng, 2, 3);
  CHECK(cut_capacity(pipes, nodes_of(0, 2, 3)) == 0);
  CHECK(cut_capacity(pipes, nodes_of((1 << 9) - 1, 2, 3)) == 0);
}

TEST_CASE("flow.cut counts what leads down out of the set, not what leads into it", "[flow.cut]") {
  const std::vector<Tensor> pipes{Tensor(Shape{2, 2}, {1, 2, 4, 8})};
  // Node 0 above alone: both its pipes. Node 1 below alone: nothing leads out of it.
  CHECK(cut_capacity(pipes, Tensor(Shape{2, 2}, {0, 0, 1, 0})) == Approx(3));
  CHECK(cut_capacity(pipes, Tensor(Shape{2, 2}, {0, 1, 0, 0})) == 0);
  CHECK(cut_capacity(pipes, Tensor(Shape{2, 2}, {0, 1, 1, 0})) == Approx(1));
}

TEST_CASE("flow.cut is the sum over layers of the pipes from in the set to out of it",
          "[flow.cut]") {
  Rng rng{162};
  for (int round = 0; round < 20; ++round) {
    const Index L = 1 + rng.below(3), T = 1 + rng.below(3);
    const std::vector<Tensor> pipes = drawn_pipes(rng, L, T);
    const Tensor in_set = nodes_of(rng.below(Index{1} << ((L + 1) * T)), L, T);
    CHECK(cut_capacity(pipes, in_set) == Approx(capacity_by_index(pipes, in_set)).margin(1e-12));
  }
}

TEST_CASE("flow is the capacity of the narrowest of all cuts", "[flow]") {
  Rng rng{163};
  for (int round = 0; round < 8; ++round) {
    const Index L = 1 + rng.below(3), T = 1 + rng.below(3);
    const std::vector<Tensor> pipes = drawn_pipes(rng, L, T);
    const Index from = rng.below(T), to = rng.below(T);
    double least = 1e9;
    for (Index set = 0; set < Index{1} << ((L + 1) * T); ++set) {
      const Tensor in_set = nodes_of(set, L, T);
      if (in_set(L, from) == 1 && in_set(0, to) == 0)
        least = std::min(least, capacity_by_index(pipes, in_set));
    }
    LayeredFlow network(pipes);
    CHECK(network.maximum(from, to) == Approx(least).margin(1e-12));
  }
}

TEST_CASE("contribution.fused is the length of the heads' vectors, added before",
          "[contribution.fused]") {
  Rng rng{164};
  for (int round = 0; round < 10; ++round) {
    const Index A = 1 + rng.below(3), D = 1 + rng.below(3), T = 1 + rng.below(4), H = A * D;
    const Tensor P = softmax(normal(rng, {A, T, T})), V = normal(rng, {T, H}),
                 W = normal(rng, {H, H});
    std::vector<Index> heads;
    for (Index a = 0; a < A; ++a) heads.push_back(a);
    const Tensor expected = by_index({T, T}, [&](Index t, Index s) {
      std::vector<double> given;
      for (Index o = 0; o < H; ++o)
        given.push_back(sum(A, [&](Index a) {
          return double(P(a, t, s)) *
                 sum(D, [&](Index d) { return double(V(s, a * D + d)) * double(W(o, a * D + d)); });
        }));
      return length(given);
    });
    // A length from products of vectors: where heads cancel, rounding is larger than the length.
    expect_close(fused_contribution_norms(P, V, W, heads), expected);
  }
}

TEST_CASE(
    "mixing.split keeps the old state and what a token reads of itself, and mixes in the rest",
    "[mixing.split]") {
  Rng rng{165};
  for (int round = 0; round < 10; ++round) {
    const Index A = 1 + rng.below(3), D = 1 + rng.below(3), T = 1 + rng.below(4), H = A * D;
    const Tensor P = softmax(normal(rng, {A, T, T})), V = normal(rng, {T, H}),
                 W = normal(rng, {H, H}), X = normal(rng, {T, H});
    const auto read = [&](Index t, Index s, Index o) {
      return sum(
          H, [&](Index h) { return double(P(h / D, t, s)) * double(V(s, h)) * double(W(o, h)); });
    };
    const Mixture mixture = split_mixture(P, V, W, X);
    expect_close(mixture.kept, by_index({T, H}, [&](Index t, Index o) {
                   return double(X(t, o)) + read(t, t, o);
                 }));
    expect_close(mixture.mixed, by_index({T, H}, [&](Index t, Index o) {
                   return sum(T, [&](Index s) { return s == t ? 0 : read(t, s, o); });
                 }));
  }
}

TEST_CASE("mixing.ratio has a share for each token, 0 where nothing is mixed in",
          "[mixing.ratio]") {
  const Mixture mixture{Tensor(Shape{2, 2}, {1, 3, 1, 3}), Tensor(Shape{2, 2}, {0, 0, 2, 0})};
  // Without its mean (2, 0) is (1, -1), as long as (-1, 1).
  expect_close(mixing_ratio(mixture, Tensor(Shape{2}, {1, 1})), Tensor(Shape{2}, {0, real(0.5)}));
}

TEST_CASE("mixing.ratio sees features as large as the LayerNorm makes them", "[mixing.ratio]") {
  const Mixture mixture{Tensor(Shape{1, 4}, {1, -1, 0, 0}), Tensor(Shape{1, 4}, {0, 0, 1, -1})};
  expect_close(mixing_ratio(mixture, Tensor(Shape{4}, {1, 1, 3, 3})),
               Tensor(Shape{1}, {real(0.75)}));
}

TEST_CASE("mixing.ratio is the length of what is mixed in over the sum of both lengths",
          "[mixing.ratio]") {
  Rng rng{166};
  for (const Index H : {2, 3, 6}) {
    const Index T = 1 + rng.below(4);
    const Mixture mixture{normal(rng, {T, H}), normal(rng, {T, H})};
    const Tensor gamma = normal(rng, {H});
    const auto behind = [&](const Tensor& x, Index t) {
      std::vector<double> row;
      for (Index h = 0; h < H; ++h)
        row.push_back(double(gamma(h)) *
                      (double(x(t, h)) - sum(H, [&](Index k) { return x(t, k); }) / double(H)));
      return length(row);
    };
    expect_close(mixing_ratio(mixture, gamma), by_index({T}, [&](Index t) {
                   return behind(mixture.mixed, t) /
                          (behind(mixture.mixed, t) + behind(mixture.kept, t));
                 }));
  }
}

TEST_CASE("value_zeroing.turn is 0 for a row that only got longer, 1 at a right angle, 2 reversed",
          "[value_zeroing.turn]") {
  const Tensor rows(Shape{4, 2}, {1, 0, 3, 0, 0, 2, -1, 0});
  CHECK(turn(rows.row(0), rows.row(1)) == Approx(0).margin(1e-12));
  CHECK(turn(rows.row(0), rows.row(2)) == Approx(1));
  CHECK(turn(rows.row(1), rows.row(3)) == Approx(2));
}

TEST_CASE("value_zeroing.turn is 1 less the inner product over both lengths",
          "[value_zeroing.turn]") {
  Rng rng{167};
  for (const Index H : {1, 2, 7}) {
    const Tensor x = normal(rng, {1, H}), y = normal(rng, {1, H});
    const double xy = sum(H, [&](Index h) { return double(x(0, h)) * double(y(0, h)); });
    const double xx = sum(H, [&](Index h) { return double(x(0, h)) * double(x(0, h)); });
    const double yy = sum(H, [&](Index h) { return double(y(0, h)) * double(y(0, h)); });
    CHECK(turn(x.row(0), y.row(0)) == Approx(1 - xy / std::sqrt(xx) / std::sqrt(yy)).margin(1e-12));
  }
}

TEST_CASE("rows.shares divides each row by its sum, and leaves rows of zeros", "[rows.shares]") {
  Rng rng{168};
  Tensor x(Shape{3, 4});
  for (Index r = 0; r < 2; ++r)
    for (Index c = 0; c < 4; ++c) x(r, c) = static_cast<real>(rng.below(5) + (c == 0 ? 1 : 0));
  expect_close(row_shares(x), by_index({3, 4}, [&](Index r, Index c) {
                 const double all = sum(4, [&](Index k) { return x(r, k); });
                 return all > 0 ? double(x(r, c)) / all : 0;
               }));
}
