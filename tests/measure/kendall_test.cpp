#include "measure/kendall.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/rng.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

using List = std::vector<double>;

// Pair by pair, as the definition says.
PairCounts by_pairs(const List& x, const List& y) {
  PairCounts counts;
  for (std::size_t i = 0; i < x.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const double product = (x[i] - x[j]) * (y[i] - y[j]);
      if (product > 0) ++counts.concordant;
      if (product < 0) ++counts.discordant;
      if (x[i] == x[j] && y[i] != y[j]) ++counts.tied_in_x;
      if (x[i] != x[j] && y[i] == y[j]) ++counts.tied_in_y;
    }
  return counts;
}

List random_list(Rng& rng, Index n, Index different) {
  List list;
  for (Index i = 0; i < n; ++i) list.push_back(static_cast<double>(rng.below(different)));
  return list;
}

struct Example {
  List x, y;
  double tau, p;
  PairCounts counts;
};

}  // namespace

TEST_CASE("tau-b, its p and its pairs are those of known examples, ties included") {
  const std::vector<Example> examples{
      {{.5, .3, .15, .05}, {.4, .1, .3, .2}, .333333, .496906, {4, 2, 0, 0}},
      {{.1, .2, .3, .25, .15}, {.05, .25, .4, .2, .1}, .8, .050044, {9, 1, 0, 0}},
      {{.4, .2, .2, .1, .1}, {.3, .3, .2, .1, .1}, .875, .052808, {7, 0, 1, 1}},
      {{.35, .25, .15, .1, .08, .05, .015, .005},
       {.2, .3, .1, .15, .05, .12, .03, .05},
       .618284,
       .034049,
       {22, 5, 0, 1}}};
  for (const auto& [x, y, tau, p, expected] : examples) {
    CHECK(*kendall_tau(x, y) == Approx(tau).margin(1e-6));
    CHECK(*kendall_p(x, y) == Approx(p).margin(1e-6));
    const PairCounts counts = count_pairs(x, y);
    CHECK(counts.concordant == expected.concordant);
    CHECK(counts.discordant == expected.discordant);
    CHECK(counts.tied_in_x == expected.tied_in_x);
    CHECK(counts.tied_in_y == expected.tied_in_y);
  }
}

TEST_CASE("the pairs are counted as one by one, however many are tied") {
  Rng rng{4};
  for (int round = 0; round < 60; ++round) {
    const Index n = 1 + rng.below(40), different = 1 + rng.below(12);
    const List x = random_list(rng, n, different), y = random_list(rng, n, different);
    const PairCounts got = count_pairs(x, y), expected = by_pairs(x, y);
    CHECK(got.concordant == expected.concordant);
    CHECK(got.discordant == expected.discordant);
    CHECK(got.tied_in_x == expected.tied_in_x);
    CHECK(got.tied_in_y == expected.tied_in_y);
  }
}

TEST_CASE("an order has tau 1 with itself and -1 with its reverse; sides may be exchanged") {
  const List x{3, 1, 4, 1.5, 9}, y{2, 7, 1, 8, 2.8};
  List reversed;
  for (const double v : x) reversed.push_back(-v);
  CHECK(*kendall_tau(x, x) == Approx(1));
  CHECK(*kendall_tau(x, reversed) == Approx(-1));
  CHECK(*kendall_tau(x, y) == Approx(*kendall_tau(y, x)));
  CHECK(*kendall_p(x, y) == Approx(*kendall_p(y, x)));
}

TEST_CASE("only the order counts for tau, not how far numbers lie apart") {
  const List x{1, 2, 3, 4}, y{0.2, 0.1, 0.5, 0.3}, stretched{-1e300, 2, 3, 1e300};
  CHECK(*kendall_tau(x, y) == Approx(*kendall_tau(stretched, y)));
}

TEST_CASE("a side without an order has no tau and no p") {
  CHECK_FALSE(kendall_tau(List{1, 1, 1}, List{1, 2, 3}));
  CHECK_FALSE(kendall_p(List{1, 2, 3}, List{5, 5, 5}));
  CHECK_FALSE(kendall_tau(List{1}, List{2}));
  CHECK_FALSE(kendall_tau(List{}, List{}));
}

TEST_CASE("two numbers are enough for tau and p") {
  CHECK(*kendall_tau(List{1, 2}, List{3, 4}) == Approx(1));
  CHECK(*kendall_p(List{1, 2}, List{3, 4}) == Approx(std::erfc(1 / std::sqrt(2))));  // z = 1
}

TEST_CASE("lists of different lengths have no tau") {
  CHECK_THROWS_AS(kendall_tau(List{1, 2}, List{1}), std::invalid_argument);
}
