#include "measure/quantile.h"

#include <cmath>
#include <limits>

#include "measure/distance_parts.h"
#include "measure/jensen_shannon.h"
#include "support/catch.h"
#include "support/error_of.h"

using namespace glassbert;

TEST_CASE("a quantile lies on the straight way between two numbers, NaNs left out") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  CHECK(quantile({4, none, 1, 2}, 0) == 1);
  CHECK(quantile({4, none, 1, 2}, 1) == 4);
  CHECK(median({4, none, 1, 2}) == 2);
  CHECK(median({4, 1, 2, 8}) == 3);
  CHECK(quantile({0, 10}, 0.25) == Approx(2.5));
  CHECK(std::isnan(median({none})));
  CHECK(mean_of(std::vector<double>{1, none, 4}) == 2.5);
  CHECK(std::isnan(mean_of(std::vector<double>{})));
  CHECK(error_of([] { quantile({1}, 1.5); }) != "");
}

TEST_CASE("shares up to a limit count those at the limit, and no NaN") {
  const std::vector<double> numbers{0.5, std::nan(""), 0.25, 1}, x{0, 0.25, 0.6, 1};
  const std::vector<double> shares = shares_up_to(numbers, x);
  CHECK(shares[0] == 0);
  CHECK(shares[1] == Approx(1 / 3.0));
  CHECK(shares[2] == Approx(2 / 3.0));
  CHECK(shares[3] == 1);
}

TEST_CASE("the parts of a distance add up to it") {
  const std::vector<double> p{0.5, 0.2, 0.3, 0}, q{0.1, 0.4, 0.2, 0.3};
  const std::vector<int> group{0, 1, 1, 0};
  const DistanceParts parts = jensen_shannon_parts(p, q, group);
  CHECK(parts.between + parts.inside + parts.outside == Approx(jensen_shannon(p, q)));
  const std::vector<double> p_shares{0.5, 0.5}, q_shares{0.6, 0.4};
  CHECK(parts.between == Approx(jensen_shannon(q_shares, p_shares)));
  CHECK(parts.inside > 0);
  CHECK(parts.outside > 0);
}

TEST_CASE("a sink that moves from one special token to another moves nothing among words") {
  const std::vector<double> p{0.8, 0.15, 0.05, 0}, q{0, 0.15, 0.05, 0.8};
  const DistanceParts parts = jensen_shannon_parts(p, q, std::vector<int>{0, 1, 1, 0});
  CHECK(parts.inside == Approx(0).margin(1e-12));
  CHECK(parts.between == Approx(0).margin(1e-12));
  CHECK(parts.outside == Approx(0.8 * std::log(2.0)));
}
