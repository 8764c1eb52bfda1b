#include "measure/spearman.h"

#include <vector>

#include "measure/ranks.h"
#include "support/catch.h"

using namespace glassbert;
using List = std::vector<double>;

TEST_CASE("equal numbers share the mean of their ranks") {
  CHECK(average_ranks(List{5, 3, 5}) == List{2.5, 1, 2.5});
  CHECK(average_ranks(List{2, 2, 2, 2}) == List{2.5, 2.5, 2.5, 2.5});
  CHECK(average_ranks(List{0.3, -1, 1e300}) == List{2, 1, 3});
  CHECK(average_ranks(List{}).empty());
}

TEST_CASE("without ties Spearman's is 1 - 6 sum d^2 / (n^3 - n)") {
  const List x{10, 20, 30, 40, 50}, y{2, 1, 3, 5, 4};  // ranks off by 1 1 0 1 1
  CHECK(*spearman(x, y) == Approx(1 - 6.0 * 4 / 120));
  CHECK(*spearman(x, x) == Approx(1));
  CHECK(*spearman(x, List{5, 4, 3, 2, 1}) == Approx(-1));
}

TEST_CASE("a side without an order has no rank correlation, nor have lists of two lengths") {
  CHECK_FALSE(spearman(List{1, 1, 1}, List{1, 2, 3}));
  CHECK_FALSE(spearman(List{}, List{}));
  CHECK_THROWS_AS(spearman(List{1, 2}, List{1}), std::invalid_argument);
}
