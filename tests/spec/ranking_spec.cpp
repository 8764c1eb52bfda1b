#include <cmath>
#include <numbers>

#include "core/rng.h"
#include "math/softmax.h"
#include "measure/jensen_shannon.h"
#include "measure/kendall.h"
#include "measure/spearman.h"
#include "measure/total_variation.h"
#include "support/index_notation.h"

using namespace glassbert;

namespace {

// n whole numbers, some of them equal; or different ones where `limit` is large.
std::vector<double> draw_numbers(Rng& rng, Index n, Index limit) {
  std::vector<double> x;
  for (Index i = 0; i < n; ++i) x.push_back(static_cast<double>(rng.below(limit)));
  return x;
}

std::vector<double> draw_distribution(Rng& rng, Index n) {
  const Tensor p = softmax(normal(rng, {1, n}, 0, 2));
  return {p.values().begin(), p.values().end()};
}

// The number of pairs i < j of which `holds` says yes.
template <class Holds>
double pairs(Index n, const Holds& holds) {
  return sum(n, [&](Index i) { return sum(i, [&](Index j) { return holds(i, j) ? 1.0 : 0.0; }); });
}

}  // namespace

TEST_CASE("total_variation of two outcomes is how far the first probability moves",
          "[total_variation]") {
  CHECK(total_variation(std::vector<double>{0.75, 0.25}, std::vector<double>{0.5, 0.5}) ==
        Approx(0.25));
}

TEST_CASE("total_variation counts what goes up and what goes down once", "[total_variation]") {
  const std::vector<double> p{1, 0, 0}, q{0, 0.5, 0.5};
  CHECK(total_variation(p, q) == Approx(1));
  CHECK(total_variation(q, p) == Approx(1));
}

TEST_CASE("total_variation is half the sum over c of |p_c - q_c|", "[total_variation]") {
  Rng rng{51};
  for (int round = 0; round < 20; ++round) {
    const Index n = 1 + rng.below(9);
    const std::vector<double> p = draw_distribution(rng, n), q = draw_distribution(rng, n);
    CHECK(total_variation(p, q) ==
          Approx(sum(n, [&](Index c) { return std::abs(p[c] - q[c]); }) / 2).margin(1e-12));
  }
}

TEST_CASE("kendall.tau is 1 for the same order and -1 for the reverse", "[kendall.tau]") {
  const std::vector<double> x{1, 2, 5, 9}, up{10, 20, 30, 40}, down{4, 3, 2, 1};
  CHECK(kendall_tau(x, up) == Approx(1));
  CHECK(kendall_tau(x, down) == Approx(-1));
}

TEST_CASE("kendall.tau of lists with ties can still be 1", "[kendall.tau]") {
  const std::vector<double> x{1, 2, 2, 3};
  CHECK(kendall_tau(x, x) == Approx(1));
}

TEST_CASE("kendall.tau does not exist where all numbers of a side are equal", "[kendall.tau]") {
  const std::vector<double> x{1, 2, 3}, same{7, 7, 7};
  CHECK(!kendall_tau(x, same));
  CHECK(!kendall_tau(same, x));
}

TEST_CASE("kendall.tau is the surplus of alike pairs over the root of untied ones on both sides",
          "[kendall.tau]") {
  Rng rng{52};
  for (int round = 0; round < 40; ++round) {
    const Index n = 3 + rng.below(12), limit = round % 2 == 0 ? 4 : 1000;
    const std::vector<double> x = draw_numbers(rng, n, limit), y = draw_numbers(rng, n, limit);
    const double alike =
        pairs(n, [&](auto i, auto j) { return (x[i] - x[j]) * (y[i] - y[j]) > 0; });
    const double unlike =
        pairs(n, [&](auto i, auto j) { return (x[i] - x[j]) * (y[i] - y[j]) < 0; });
    const double untied_x = pairs(n, [&](auto i, auto j) { return x[i] != x[j]; });
    const double untied_y = pairs(n, [&](auto i, auto j) { return y[i] != y[j]; });
    // Untied in x: alike, unlike, and tied in y only.
    if (untied_x == 0 || untied_y == 0) continue;
    const auto tau = kendall_tau(x, y);
    REQUIRE(tau);
    CHECK(*tau == Approx((alike - unlike) / std::sqrt(untied_x * untied_y)).margin(1e-12));
  }
}

TEST_CASE("kendall.limit is 1.96 deviations of tau between lists that have nothing in common",
          "[kendall.limit]") {
  for (const Index n : {5, 10, 20, 180}) {
    const double m = double(n);
    CHECK(kendall_limit(n) ==
          Approx(1.959964 * std::sqrt((4 * m + 10) / (9 * m * m - 9 * m))).margin(1e-12));
  }
  CHECK(kendall_limit(20) == Approx(0.318).margin(1e-3));
  CHECK(kendall_limit(180) == Approx(0.098).margin(1e-3));
  CHECK(kendall_limit(3) > 1);  // not even the same order is surprising
}

TEST_CASE("kendall.limit is passed by about 5 of 100 pairs of shuffled lists", "[kendall.limit]") {
  Rng rng{53};
  std::vector<double> x, y;
  for (Index i = 0; i < 30; ++i) x.push_back(double(i));
  y = x;
  constexpr Index rounds = 4000;
  Index beyond = 0;
  for (Index round = 0; round < rounds; ++round) {
    shuffle(std::span(y), rng);
    beyond += std::abs(*kendall_tau(x, y)) > kendall_limit(30) ? 1 : 0;
  }
  // Three deviations of such a count are .01.
  CHECK(double(beyond) / rounds == Approx(0.05).margin(0.01));
}

TEST_CASE("jensen_shannon.ceiling is ln 2 where an entry is 0", "[jensen_shannon.ceiling]") {
  CHECK(jensen_shannon_ceiling(std::vector<double>{0.5, 0, 0.5}) == Approx(std::numbers::ln2));
}

TEST_CASE("jensen_shannon.ceiling of an even row grows with its length",
          "[jensen_shannon.ceiling]") {
  CHECK(jensen_shannon_ceiling(std::vector<double>(5, 0.2)) == Approx(0.423).margin(5e-4));
  CHECK(jensen_shannon_ceiling(std::vector<double>(20, 0.05)) == Approx(0.593).margin(5e-4));
}

TEST_CASE(
    "jensen_shannon.ceiling is the distance of the row that has all weight on the least entry",
    "[jensen_shannon.ceiling]") {
  Rng rng{54};
  for (int round = 0; round < 20; ++round) {
    const Index n = 2 + rng.below(9);
    const std::vector<double> p = draw_distribution(rng, n);
    double most = 0;
    for (Index k = 0; k < n; ++k) {
      const double m = (p[k] + 1) / 2;  // the mean at k; elsewhere half of p
      const double from_p = p[k] * std::log(p[k] / m) + (1 - p[k]) * std::log(2.0);
      most = std::max(most, (from_p + std::log(1 / m)) / 2);
    }
    CHECK(jensen_shannon_ceiling(p) == Approx(most).margin(1e-12));
    const std::vector<double> other = draw_distribution(rng, n);
    CHECK(jensen_shannon(p, other) <= jensen_shannon_ceiling(p));
  }
}

TEST_CASE("spearman of lists with ties gives equal numbers the mean of their ranks", "[spearman]") {
  // Ranks 1 2.5 2.5 4 against 1 2 3 4: 4.5 / sqrt(4.5 * 5).
  const std::vector<double> x{1, 2, 2, 3}, y{1, 2, 3, 4};
  CHECK(spearman(x, y).value() == Approx(std::sqrt(0.9)));
  const std::vector<double> flat{5, 5, 5, 5};
  CHECK_FALSE(spearman(x, flat).has_value());
}

TEST_CASE("spearman asks for the order alone", "[spearman]") {
  const std::vector<double> x{1, 2, 3, 4}, y{0, 1, 2, 1000}, back{9, 7, 5, -100};
  CHECK(spearman(x, y).value() == Approx(1));
  CHECK(spearman(x, back).value() == Approx(-1));
}
