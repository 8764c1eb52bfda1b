#include "measure/quadrature.h"

#include <cmath>
#include <numeric>

#include "support/catch.h"

using namespace glassbert;

namespace {

template <class Function>
double integral(const Quadrature& rule, const Function& f) {
  double sum = 0;
  for (std::size_t k = 0; k < rule.nodes.size(); ++k) sum += rule.weights[k] * f(rule.nodes[k]);
  return sum;
}

}  // namespace

TEST_CASE("n Gauss points integrate every power up to 2n - 1, and not the next") {
  for (const Index n : {1, 2, 3, 4, 7, 12}) {
    const Quadrature rule = gauss_rule(n);
    for (Index power = 0; power < 2 * n; ++power)
      CHECK(integral(rule, [&](double x) { return std::pow(x, power); }) ==
            Approx(1.0 / static_cast<double>(power + 1)).epsilon(1e-13));
    if (n <= 4)  // beyond, the error drowns in rounding
      CHECK(std::abs(integral(rule, [&](double x) { return std::pow(x, 2 * n); }) -
                     1.0 / static_cast<double>(2 * n + 1)) > 1e-6);
  }
}

TEST_CASE("nodes ascend within 0..1, lie symmetric, and weights are positive and sum to 1") {
  for (const Index n : {1, 2, 5, 50, 51, 500})
    for (const Quadrature& rule : {gauss_rule(n), midpoint_rule(n)}) {
      REQUIRE(std::ssize(rule.nodes) == n);
      double before = 0, sum = 0;
      for (Index k = 0; k < n; ++k) {
        CHECK(rule.nodes[k] > before);
        CHECK(rule.nodes[k] + rule.nodes[n - 1 - k] == Approx(1).epsilon(1e-14));
        CHECK(rule.weights[k] > 0);
        before = rule.nodes[k];
        sum += rule.weights[k];
      }
      CHECK(before < 1);
      CHECK(sum == Approx(1).epsilon(1e-13));
    }
}

TEST_CASE("many Gauss points find a hard integral to the last digits") {
  CHECK(integral(gauss_rule(40), [](double x) { return 1 / (1 + 25 * x * x); }) ==
        Approx(std::atan(5.0) / 5).epsilon(1e-13));
}

TEST_CASE("midpoints are exact for straight lines only") {
  CHECK(integral(midpoint_rule(3), [](double x) { return 4 * x + 1; }) == Approx(3));
  CHECK(integral(midpoint_rule(3), [](double x) { return x * x; }) == Approx(1.0 / 3 - 1.0 / 108));
}

TEST_CASE("no points, and more than anyone needs, are refused") {
  CHECK_THROWS_AS(gauss_rule(0), std::invalid_argument);
  CHECK_THROWS_AS(midpoint_rule(-3), std::invalid_argument);
  CHECK_THROWS_AS(gauss_rule(1'000'000'000), std::invalid_argument);
}
