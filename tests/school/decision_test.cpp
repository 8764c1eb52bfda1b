#include "school/decision.h"

#include "support/catch.h"

using namespace glassbert;

TEST_CASE(
    "probabilities that are frequencies have no calibration error, sure mistakes a large one") {
  // Ten texts at .2, two of them positive; ten at .8, eight of them.
  std::vector<double> p;
  std::vector<char> positive;
  for (int i = 0; i < 10; ++i) {
    p.push_back(0.2);
    positive.push_back(i < 2);
    p.push_back(0.8);
    positive.push_back(i < 8);
  }
  CHECK(calibration_error(p, positive) == Approx(0).margin(1e-12));
  CHECK(calibration_error(std::vector<double>{1, 0}, std::vector<char>{0, 1}) == Approx(1));
  // One bin: p .61 to .69 with half of them positive is .15 off.
  CHECK(calibration_error(std::vector<double>{0.61, 0.69}, std::vector<char>{0, 1}) ==
        Approx(0.15));
}

TEST_CASE("decisions are counted above one half, shares between bounds that count") {
  const std::vector<double> p = {0.1, 0.5, 0.51, 0.9};
  CHECK(share_decided(p, std::vector<char>{0, 0, 1, 1}) == 1);
  CHECK(share_decided(p, std::vector<char>{1, 1, 1, 1}) == 0.5);
  CHECK(share_between(p, 0.1, 0.5) == 0.5);
}
