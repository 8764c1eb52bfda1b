#include "measure/jensen_shannon.h"

#include <cmath>

#include "support/catch.h"

using namespace glassbert;

TEST_CASE("the mean distance of maps counts each pair of heads once") {
  const Tensor three(Shape{3, 1, 2}, {1, 0, 1, 0, 0, 1});  // one pair of three is equal
  CHECK(mean_distance(three) == Approx(2 * std::log(2.0) / 3));
}

TEST_CASE("a single head has no distance from itself") {
  CHECK(mean_distance(Tensor(Shape{1, 1, 2}, {1, 0})) == 0);
}

TEST_CASE("the farthest heads are the pair with the largest distance; a single head is its own") {
  const Tensor three(Shape{3, 1, 2}, {1, 0, 0.8, 0.2, 0, 1});
  CHECK(farthest_heads(three).one == 0);
  CHECK(farthest_heads(three).other == 2);
  CHECK(farthest_heads(Tensor(Shape{1, 1, 2}, {1, 0})).other == 0);
}

TEST_CASE("distributions of other shapes are refused") {
  CHECK_THROWS_AS(jensen_shannon(Tensor(Shape{1, 2}), Tensor(Shape{1, 3})), std::invalid_argument);
}
