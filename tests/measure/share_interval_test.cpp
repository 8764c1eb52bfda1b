#include "measure/share_interval.h"

#include <cmath>

#include "support/catch.h"

using namespace glassbert;

namespace {

bool is_near(double a, double b) { return std::abs(a - b) < 5e-5; }  // published to four digits

}  // namespace

TEST_CASE("the interval of a share is Wilson's") {
  const Interval half = share_interval(5, 10);
  CHECK(is_near(half.low, 0.2366));
  CHECK(is_near(half.high, 0.7634));
  const Interval most = share_interval(81, 263);
  CHECK(is_near(most.low, 0.2553));
  CHECK(is_near(most.high, 0.3662));
}

TEST_CASE("the interval stays within 0 and 1 and is wide for few cases") {
  const Interval none = share_interval(0, 4), all = share_interval(4, 4);
  CHECK(is_near(none.low, 0));
  CHECK(is_near(none.high, 0.4899));
  CHECK(is_near(all.low, 0.5101));
  CHECK(is_near(all.high, 1));
  CHECK(all.high <= 1);
  CHECK(none.low >= 0);
  CHECK(share_interval(400, 400).low > all.low);
}

TEST_CASE("a share of nothing has no interval") {
  CHECK_THROWS_AS(share_interval(0, 0), std::invalid_argument);
  CHECK_THROWS_AS(share_interval(5, 4), std::invalid_argument);
  CHECK_THROWS_AS(share_interval(-1, 4), std::invalid_argument);
}
