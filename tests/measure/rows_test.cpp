#include "measure/rows.h"

#include <algorithm>
#include <numeric>

#include "support/catch.h"
#include "support/close.h"

using namespace glassbert;

TEST_CASE("shares of a row sum to 1, and a row of zeros stays one") {
  const Tensor shares = row_shares(Tensor(Shape{2, 2}, {1, 3, 0, 0}));
  CHECK(difference(shares, Tensor(Shape{2, 2}, {0.25, 0.75, 0, 0}), tolerance::spec) == "");
}

TEST_CASE("rows with the same largest entry are counted") {
  const Tensor a(Shape{2, 2}, {1, 3, 4, 2}), b(Shape{2, 2}, {0, 9, 1, 2});
  CHECK(same_top(a, b) == 0.5);
  CHECK(same_top(a, a) == 1);
}

TEST_CASE("a mean is taken over all entries") {
  CHECK(mean_of(Tensor(Shape{2, 2}, {1, 2, 3, 6})) == 3);
}

TEST_CASE("shuffled rows keep their entries, at other places") {
  Tensor x(Shape{3, 50});
  std::iota(x.values().begin(), x.values().end(), real{0});
  Rng rng{1};
  Tensor shuffled = shuffled_rows(x, rng);
  CHECK_FALSE(same_bits(shuffled, x));
  for (Index r = 0; r < 3; ++r) std::ranges::sort(shuffled.row(r));
  CHECK(same_bits(shuffled, x));
}

TEST_CASE("the top place is that of the largest entry among those allowed") {
  const Tensor x(Shape{4}, {9, 2, 7, 7});
  CHECK(top_place(x.values(), [](Index) { return true; }) == 0);
  CHECK(top_place(x.values(), [](Index i) { return i != 0; }) == 2);
  CHECK(top_place(x.values(), [](Index) { return false; }) == -1);
}
