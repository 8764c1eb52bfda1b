#include "explain/rollout.h"

#include "explain/random_maps.h"
#include "math/softmax.h"
#include "measure/row_spread.h"
#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

TEST_CASE("rows of a rollout sum to 1 at every depth") {
  const std::vector<Tensor> maps = random_maps(12, 3, 6);
  for (std::size_t l = 1; l <= maps.size(); ++l) {
    const Tensor shares = rollout(std::span(maps).first(l));
    for (Index t = 0; t < 6; ++t) {
      double sum = 0;
      for (const real v : shares.row(t)) sum += v;
      CHECK(sum == Approx(1).margin(1e-6));
    }
  }
}

TEST_CASE("heads that look at themselves alone leave the identity") {
  Tensor identity(Shape{2, 4, 4});
  for (Index a = 0; a < 2; ++a)
    for (Index t = 0; t < 4; ++t) identity(a, t, t) = 1;
  const Tensor shares = rollout(std::vector<Tensor>(5, identity));
  CHECK(difference(shares, slice(identity, 0), {}) == "");
  CHECK(own_share(shares) == 1);
  CHECK(row_spread(shares) == Approx(0.75));
}

TEST_CASE("an order of tokens goes through a rollout unchanged") {
  const std::vector<Tensor> maps = random_maps(3, 2, 5);
  std::vector<Tensor> reversed = maps;
  for (std::size_t l = 0; l < maps.size(); ++l)
    for (Index a = 0; a < 2; ++a)
      for (Index t = 0; t < 5; ++t)
        for (Index s = 0; s < 5; ++s) reversed[l](a, 4 - t, 4 - s) = maps[l](a, t, s);
  const Tensor expected = rollout(maps), got = rollout(reversed);
  for (Index t = 0; t < 5; ++t)
    for (Index s = 0; s < 5; ++s)
      CHECK(double(got(4 - t, 4 - s)) == Approx(double(expected(t, s))).margin(1e-6));
}

TEST_CASE("rows of a rollout come closer with every layer") {
  const std::vector<Tensor> maps = random_maps(8, 2, 6);
  double before = 1;
  for (std::size_t l = 1; l <= maps.size(); ++l) {
    const double now = row_spread(rollout(std::span(maps).first(l)));
    CHECK(now < before);
    before = now;
  }
}

TEST_CASE("no layers, no heads and maps of other shapes are refused") {
  CHECK_THROWS_AS(rollout({}), std::invalid_argument);
  CHECK_THROWS_AS(residual_attention(Tensor(Shape{3, 3})), std::invalid_argument);
  CHECK_THROWS_AS(residual_attention(Tensor(Shape{2, 3, 4})), std::invalid_argument);
  const std::vector<Tensor> odd{Tensor(Shape{1, 3, 3}), Tensor(Shape{1, 4, 4})};
  CHECK_THROWS_AS(rollout(odd), std::invalid_argument);
}
