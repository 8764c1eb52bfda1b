#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/rng.h"
#include "measure/kernel_shap.h"
#include "measure/leave_one_out.h"
#include "measure/lime.h"
#include "measure/shapley.h"
#include "support/index_notation.h"
#include "support/random_game.h"

using namespace glassbert;

namespace {

using List = std::vector<double>;

double factorial(Index n) { return n <= 1 ? 1 : double(n) * factorial(n - 1); }

// 1 if a or b is there, and 1 for c.
const List paper{0, 1, 1, 1, 1, 2, 2, 2};

void expect_list(const List& got, const List& expected) {
  REQUIRE(got.size() == expected.size());
  for (std::size_t i = 0; i < got.size(); ++i) CHECK(got[i] == Approx(expected[i]).margin(1e-12));
}

}  // namespace

TEST_CASE("occlusion of two players who say the same is 0 for both", "[occlusion]") {
  expect_list(leave_one_out(3, paper), {0, 0, 1});
}

TEST_CASE("occlusion is the worth of all less that of all but one", "[occlusion]") {
  Rng rng{231};
  for (const Index n : {1, 2, 5}) {
    const List values = random_game(rng, n);
    List expected;
    for (Index i = 0; i < n; ++i)
      expected.push_back(values[(Index{1} << n) - 1] -
                         values[(Index{1} << n) - 1 - (Index{1} << i)]);
    expect_list(leave_one_out(n, values), expected);
  }
}

TEST_CASE("shapley shares what two players bring who say the same", "[shapley]") {
  expect_list(shapley_values(3, paper), {0.5, 0.5, 1});
}

TEST_CASE("shapley gives a player alone all that there is", "[shapley]") {
  expect_list(shapley_values(1, List{2, 5}), {3});
}

TEST_CASE("shapley does not depend on who is called first", "[shapley]") {
  Rng rng{232};
  const List values = random_game(rng, 2);
  const List turned{values[0], values[2], values[1], values[3]};
  const List phi = shapley_values(2, values), other = shapley_values(2, turned);
  expect_list(other, {phi[1], phi[0]});
}

TEST_CASE("shapley values sum to what all have more than none", "[shapley]") {
  Rng rng{233};
  for (const Index n : {1, 3, 6}) {
    const List values = random_game(rng, n);
    const List phi = shapley_values(n, values);
    CHECK(std::accumulate(phi.begin(), phi.end(), 0.0) ==
          Approx(values.back() - values.front()).margin(1e-12));
  }
}

TEST_CASE("shapley is the sum over S without i of |S|! (n-|S|-1)! / n! (v(S + i) - v(S))",
          "[shapley]") {
  Rng rng{234};
  for (const Index n : {1, 2, 3, 5}) {
    const List values = random_game(rng, n);
    List expected(n);
    for (Index i = 0; i < n; ++i)
      for (Index s = 0; s < Index{1} << n; ++s) {
        if (s >> i & 1) continue;
        Index size = 0;
        for (Index j = 0; j < n; ++j) size += s >> j & 1;
        expected[i] += factorial(size) * factorial(n - size - 1) / factorial(n) *
                       (values[s + (Index{1} << i)] - values[s]);
      }
    expect_list(shapley_values(n, values), expected);
  }
}

TEST_CASE("lime.weight of the whole input is 1, and falls with every word that goes",
          "[lime.weight]") {
  CHECK(lime_weight(8, 8, 25) == Approx(1));
  for (int kept = 1; kept < 8; ++kept)
    CHECK(lime_weight(kept, 8, 25) < lime_weight(kept + 1, 8, 25));
}

TEST_CASE("lime.weight of a quarter that is kept, with the usual width, is e to the -2",
          "[lime.weight]") {
  CHECK(lime_weight(2, 8, 25) == Approx(std::exp(-2.0)));  // d = 50
}

TEST_CASE("lime.weight is the root of exp(-d^2 / width^2) with d = 100 (1 - root of kept / n)",
          "[lime.weight]") {
  for (const double width : {5.0, 25.0, 256.0})
    for (int kept = 0; kept <= 6; ++kept) {
      const double d = 100 * (1 - std::sqrt(kept / 6.0));
      CHECK(lime_weight(kept, 6, width) ==
            Approx(std::sqrt(std::exp(-(d * d) / (width * width)))).margin(1e-15));
    }
}

TEST_CASE("lime.fit is where the weighted squares and the ridge are least", "[lime.fit]") {
  Rng rng{235};
  std::vector<std::vector<int>> rows{{1, 1, 1}};
  List values{rng.normal()};
  for (int r = 0; r < 12; ++r) {
    rows.push_back({int(rng.below(2)), int(rng.below(2)), int(rng.below(2))});
    values.push_back(rng.normal());
  }
  const LimeFit fit = fit_lime(rows, values, {25, 0.5});
  // There, what is summed has slope 0 by the intercept and by each slope.
  const auto left = [&](std::size_t r) {
    return values[r] - fit.intercept - sum(3, [&](Index i) { return rows[r][i] * fit.slopes[i]; });
  };
  const auto weight = [&](std::size_t r) {
    return lime_weight(rows[r][0] + rows[r][1] + rows[r][2], 3, 25);
  };
  double by_intercept = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) by_intercept += weight(r) * left(r);
  CHECK(by_intercept == Approx(0).margin(1e-12));
  for (std::size_t i = 0; i < 3; ++i) {
    double by_slope = -0.5 * fit.slopes[i];
    for (std::size_t r = 0; r < rows.size(); ++r) by_slope += weight(r) * left(r) * rows[r][i];
    CHECK(by_slope == Approx(0).margin(1e-12));
  }
}

TEST_CASE("kernel_shap.weight is (n - 1) / (C(n,s) s (n - s))", "[kernel_shap.weight]") {
  for (const Index n : {2, 3, 7})
    for (Index s = 1; s < n; ++s)
      CHECK(shapley_kernel(n, s) == Approx(double(n - 1) * factorial(s) * factorial(n - s) /
                                           (factorial(n) * double(s * (n - s)))));
}
