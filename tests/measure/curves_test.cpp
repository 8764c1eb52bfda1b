// Rankings put to the test: who is among the highest, and how far a curve falls.
#include <vector>

#include "measure/aopc.h"
#include "measure/highest.h"
#include "support/catch.h"

using namespace glassbert;
using List = std::vector<double>;
using Places = std::vector<Index>;

TEST_CASE("the highest share is rounded up, in whole numbers") {
  const List scores(20, 0.5);
  CHECK(highest(scores, 0).empty());
  CHECK(highest(scores, 1).size() == 1);
  CHECK(highest(scores, 5).size() == 1);
  CHECK(highest(scores, 6).size() == 2);
  CHECK(highest(scores, 50).size() == 10);
  CHECK(highest(scores, 100).size() == 20);
  CHECK(highest(List(100, 1), 29).size() == 29);  // 0.29 * 100 is above 29 in floating point
  CHECK(highest(List{}, 50).empty());
}

TEST_CASE("signs count, and among equals the lower place goes first") {
  CHECK(highest(List{-3, 2, -1, 2, 5}, 40) == Places{1, 4});
  CHECK(highest(List{-3, 2, -1, 2, 5}, 60) == Places{1, 3, 4});
  CHECK(highest(List{1, 1, 1, 1}, 50) == Places{0, 1});
}

TEST_CASE("there is no share below 0 or above 100 percent") {
  CHECK_THROWS_AS(highest(List{1}, -1), std::invalid_argument);
  CHECK_THROWS_AS(highest(List{1}, 101), std::invalid_argument);
}

TEST_CASE("the area over a curve is its mean fall") {
  CHECK(aopc(0.9, List{0.9, 0.8, 0.7, 0.4, 0.2}) == Approx(0.3));
  CHECK(aopc(0.5, List{0.7}) == Approx(-0.2));
  CHECK_THROWS_AS(aopc(1, List{}), std::invalid_argument);
}
