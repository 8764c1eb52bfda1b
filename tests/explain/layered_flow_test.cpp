#include "explain/layered_flow.h"

#include <algorithm>

#include "core/rng.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

std::vector<Tensor> random_pipes(Rng& rng, Index L, Index T) {
  std::vector<Tensor> pipes;
  for (Index l = 0; l < L; ++l) {
    pipes.push_back(uniform(rng, {T, T}));
    for (real& capacity : pipes.back().values())
      if (rng.below(3) == 0) capacity = 0;
  }
  return pipes;
}

// The smallest of all cuts, tried one by one. Only the nodes between the layers are open: nothing
// flows into the other nodes at the top or out of those at the bottom.
double smallest_cut(const std::vector<Tensor>& pipes, Index top, Index bottom) {
  const Index L = std::ssize(pipes), T = pipes[0].dim(0), between = (L - 1) * T;
  double smallest = 1e9;
  for (Index choice = 0; choice < Index{1} << between; ++choice) {
    const auto at_source = [&](Index row, Index t) {
      if (row == L) return t == top;
      if (row == 0) return t != bottom;
      return (choice >> ((row - 1) * T + t) & 1) != 0;
    };
    double cut = 0;
    for (Index l = 0; l < L; ++l)
      for (Index u = 0; u < T; ++u)
        for (Index v = 0; v < T; ++v)
          if (at_source(l + 1, u) && !at_source(l, v)) cut += pipes[l](u, v);
    smallest = std::min(smallest, cut);
  }
  return smallest;
}

}  // namespace

TEST_CASE("the largest flow is the smallest of all cuts") {
  Rng rng{8};
  for (int round = 0; round < 40; ++round) {
    const Index L = 1 + rng.below(4), T = 1 + rng.below(3);
    const std::vector<Tensor> pipes = random_pipes(rng, L, T);
    LayeredFlow network(pipes);
    for (Index i = 0; i < T; ++i)
      for (Index j = 0; j < T; ++j) {
        CHECK(network.maximum(i, j) == Approx(smallest_cut(pipes, i, j)).margin(1e-12));
        CHECK(network.cut() == network.maximum(i, j));
      }
  }
}

TEST_CASE("a flow may have to take back what went a shorter way first") {
  // 0 -> 0 -> 0 and 1 at the top feed one pipe each; the flow from the top's 0 must spread.
  const Tensor above(Shape{2, 2}, {1, 1, 0, 0}), middle(Shape{2, 2}, {1, 1, 1, 0}),
      below(Shape{2, 2}, {1, 0, 1, 0});
  LayeredFlow network(std::vector<Tensor>{below, middle, above});
  CHECK(network.maximum(0, 0) == 2);
}

TEST_CASE("the cut has the source on its side, not the sink, and only full pipes lead out of it") {
  Rng rng{9};
  const std::vector<Tensor> pipes = random_pipes(rng, 3, 5);
  LayeredFlow network(pipes);
  const double flow = network.maximum(2, 4);
  const Tensor side = network.source_side();
  CHECK(side.shape() == Shape{4, 5});
  CHECK(side(3, 2) == 1);
  CHECK(side(0, 4) == 0);
  double leading_out = 0;
  for (Index l = 0; l < 3; ++l)
    for (Index u = 0; u < 5; ++u)
      for (Index v = 0; v < 5; ++v)
        if (side(l + 1, u) == 1 && side(l, v) == 0) leading_out += pipes[l](u, v);
  CHECK(leading_out == Approx(flow).margin(1e-12));
}

TEST_CASE("amounts that binary fractions can't hold add up without loss") {
  const Tensor tenths(Shape{3, 3}, {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1});
  LayeredFlow network(std::vector<Tensor>(40, tenths));
  for (Index j = 0; j < 3; ++j) {
    CHECK(network.maximum(0, j) == Approx(0.3).margin(1e-7));
    CHECK(network.cut() == network.maximum(0, j));
  }
}

TEST_CASE("a way through very many layers is found, too") {
  const Tensor half(Shape{1, 1}, {0.5});
  CHECK(LayeredFlow(std::vector<Tensor>(100'000, half)).maximum(0, 0) == 0.5);
}

TEST_CASE("what is no network is refused") {
  CHECK_THROWS_AS(LayeredFlow({}), std::invalid_argument);
  CHECK_THROWS_AS(LayeredFlow(std::vector<Tensor>{Tensor(Shape{2, 3})}), std::invalid_argument);
  CHECK_THROWS_AS(LayeredFlow(std::vector<Tensor>{Tensor(Shape{2, 2}), Tensor(Shape{3, 3})}),
                  std::invalid_argument);
  CHECK_THROWS_AS(LayeredFlow(std::vector<Tensor>{Tensor(Shape{1, 1}, {-1})}),
                  std::invalid_argument);
  CHECK_THROWS_AS(LayeredFlow(std::vector<Tensor>{Tensor(Shape{1, 1}, {3})}),
                  std::invalid_argument);
  LayeredFlow network(std::vector<Tensor>{Tensor(Shape{2, 2})});
  CHECK_THROWS_AS(network.cut(), std::invalid_argument);
  CHECK_THROWS_AS(network.maximum(2, 0), std::invalid_argument);
  CHECK_THROWS_AS(network.maximum(0, -1), std::invalid_argument);
}
