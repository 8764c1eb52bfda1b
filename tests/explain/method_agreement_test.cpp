#include "explain/method_agreement.h"

#include <cmath>

#include "measure/kendall.h"
#include "support/catch.h"

using namespace glassbert;

TEST_CASE("methods agree by the order of sizes, signs left out, and by their largest") {
  const std::vector<std::vector<double>> scores{
      {0.9, 0.5, 0.3, 0.1}, {-9, 5, -3, 1}, {0.1, 0.3, 0.5, 0.9}, {2, 2, 2, 2}};
  const MethodAgreement agreement = method_agreement(scores, 2, 1);
  CHECK(agreement.tau(0, 1) == Approx(1));
  CHECK(agreement.tau(0, 2) == Approx(-1));
  CHECK(agreement.top(0, 1) == 1);
  CHECK(agreement.top(0, 2) == 0);
  CHECK(agreement.top_by_chance == 0.5);
  for (Index m = 0; m < 4; ++m) {
    CHECK(std::isnan(agreement.tau(3, m)));
    CHECK(std::isnan(agreement.top(m, 3)));
    for (Index other = 0; other < 3; ++other)
      if (m < 3) CHECK(agreement.tau(m, other) == agreement.tau(other, m));
  }
  CHECK_THROWS_AS(method_agreement({{1, 2}, {1}}, 1, 1), std::invalid_argument);
}

TEST_CASE("what chance does to tau is what all orders of four do to it") {
  // Of 24 orders of 4 the sizes of tau are 1 (2), 2/3 (6), 1/3 (10), 0 (6): their mean is 28/72.
  const MethodAgreement agreement = method_agreement({{1, 2, 3, 4}, {4, 3, 2, 1}}, 1, 3, 20'000);
  CHECK(agreement.tau_by_chance == Approx(28.0 / 72).margin(0.01));
  CHECK(agreement.tau_rarely == Approx(1).margin(0.34));
  const MethodAgreement again = method_agreement({{1, 2, 3, 4}, {4, 3, 2, 1}}, 1, 3, 20'000);
  CHECK(again.tau_by_chance == agreement.tau_by_chance);
}
