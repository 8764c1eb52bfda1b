#include "measure/lime.h"

#include <cmath>

#include "core/rng.h"
#include "measure/linear_system.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

using Rows = std::vector<std::vector<int>>;

Rows random_rows(Rng& rng, std::size_t n, int count) {
  Rows rows{std::vector<int>(n, 1)};
  while (std::ssize(rows) < count) {
    std::vector<int>& row = rows.emplace_back();
    for (std::size_t i = 0; i < n; ++i) row.push_back(static_cast<int>(rng.below(2)));
  }
  return rows;
}

// sum w (F - b - c.z)^2 + ridge c.c, the weights by the definition.
double loss(const Rows& rows, const std::vector<double>& values, const LimeFit& fit,
            const LimeOptions& options) {
  double sum = 0;
  for (const double c : fit.slopes) sum += options.ridge * c * c;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    double kept = 0, line = fit.intercept;
    for (std::size_t i = 0; i < rows[r].size(); ++i) {
      kept += rows[r][i];
      line += fit.slopes[i] * rows[r][i];
    }
    const double d = 100 * (1 - std::sqrt(kept / static_cast<double>(rows[r].size())));
    const double weight = std::sqrt(std::exp(-(d * d) / (options.width * options.width)));
    sum += weight * (values[r] - line) * (values[r] - line);
  }
  return sum;
}

}  // namespace

TEST_CASE("without a ridge a straight line is found again") {
  Rng rng{1};
  const Rows rows = random_rows(rng, 3, 20);
  std::vector<double> values;
  for (const std::vector<int>& z : rows) values.push_back(1 + 2.0 * z[0] - 3 * z[1] + 0.25 * z[2]);
  const LimeFit fit = fit_lime(rows, values, {25, 0});
  CHECK(fit.intercept == Approx(1));
  CHECK(fit.slopes[0] == Approx(2));
  CHECK(fit.slopes[1] == Approx(-3));
  CHECK(fit.slopes[2] == Approx(0.25));
  CHECK(fit.r2 == Approx(1));
  CHECK(fit.local_value == Approx(0.25));
}

TEST_CASE("every step away from the fit makes its loss larger") {
  Rng rng{2};
  const Rows rows = random_rows(rng, 4, 30);
  std::vector<double> values;
  for (std::size_t r = 0; r < rows.size(); ++r) values.push_back(rng.normal());
  const LimeOptions options{40, 0.7};
  const LimeFit fit = fit_lime(rows, values, options);
  const double least = loss(rows, values, fit, options);
  for (const double step : {-1e-3, 1e-3}) {
    LimeFit moved = fit;
    moved.intercept += step;
    CHECK(loss(rows, values, moved, options) > least);
    for (std::size_t i = 0; i < fit.slopes.size(); ++i) {
      moved = fit;
      moved.slopes[i] += step;
      CHECK(loss(rows, values, moved, options) > least);
    }
  }
}

TEST_CASE("a heavy ridge leaves no slope, and equal values nothing to explain") {
  Rng rng{3};
  const Rows rows = random_rows(rng, 3, 10);
  std::vector<double> values;
  for (std::size_t r = 0; r < rows.size(); ++r) values.push_back(rng.normal());
  for (const double slope : fit_lime(rows, values, {25, 1e12}).slopes)
    CHECK(std::abs(slope) < 1e-9);
  const LimeFit flat = fit_lime(rows, std::vector<double>(10, 4.0));
  CHECK(flat.intercept == Approx(4));
  CHECK(std::isnan(flat.r2));
}

TEST_CASE("rows that don't fit together or don't determine a line are refused") {
  const std::vector<double> two{1, 2};
  CHECK_THROWS_AS(fit_lime({}, {}), std::invalid_argument);
  CHECK_THROWS_AS(fit_lime({{1, 1}, {1}}, two), std::invalid_argument);
  CHECK_THROWS_AS(fit_lime({{1, 1}}, two), std::invalid_argument);
  CHECK_THROWS_AS(fit_lime({{1, 1}, {0, 1}}, two, {0, 1}), std::invalid_argument);
  CHECK_THROWS_AS(fit_lime({{1, 1}, {0, 1}}, two, {25, 0}), std::invalid_argument);
}

TEST_CASE("a positive definite system is solved, any other refused") {
  const std::vector<double> x = solve_positive_definite({4, 1, 1, 3}, {1, 2});
  CHECK(x[0] == Approx(1.0 / 11));
  CHECK(x[1] == Approx(7.0 / 11));
  CHECK(solve_positive_definite({}, {}).empty());
  CHECK_THROWS_AS(solve_positive_definite({1, 1, 1, 1}, {1, 1}), std::invalid_argument);
  CHECK_THROWS_AS(solve_positive_definite({-1}, {1}), std::invalid_argument);
  CHECK_THROWS_AS(solve_positive_definite({NAN}, {1}), std::invalid_argument);
  CHECK_THROWS_AS(solve_positive_definite({1, 2}, {1}), std::invalid_argument);
}
