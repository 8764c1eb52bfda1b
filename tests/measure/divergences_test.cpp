// Distances between distributions: what holds for all of them, and what tells them apart.
#include <cmath>
#include <numbers>
#include <vector>

#include "core/rng.h"
#include "measure/entropy.h"
#include "measure/jensen_shannon.h"
#include "measure/kullback_leibler.h"
#include "measure/total_variation.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

using Distribution = std::vector<double>;

Distribution random_distribution(Rng& rng, Index n) {
  Distribution p;
  double sum = 0;
  for (Index i = 0; i < n; ++i) sum += p.emplace_back(rng.below(4) == 0 ? 0 : rng.uniform());
  p.push_back(1);
  for (double& x : p) x /= sum + 1;
  return p;
}

}  // namespace

TEST_CASE("equal distributions have no distance, disjoint ones the largest") {
  const Distribution p{.2, .8, 0, 0}, q{0, 0, .5, .5};
  CHECK(total_variation(p, p) == 0);
  CHECK(jensen_shannon(p, p) == 0);
  CHECK(kullback_leibler(p, p) == 0);
  CHECK(total_variation(p, q) == Approx(1));
  CHECK(jensen_shannon(p, q) == Approx(std::numbers::ln2));
  CHECK(std::isinf(kullback_leibler(p, q)));
}

TEST_CASE("distances of known examples") {
  const Distribution x{.4, .2, .2, .1, .1}, y{.3, .3, .2, .1, .1};
  CHECK(total_variation(x, y) == Approx(.1));
  CHECK(jensen_shannon(x, y) == Approx(.008618).margin(1e-6));
  CHECK(kullback_leibler(x, y) == Approx(.033980).margin(1e-6));
}

TEST_CASE("the Jensen-Shannon distance is the mean of two Kullback-Leibler ones to the mean") {
  Rng rng{2};
  for (int round = 0; round < 30; ++round) {
    const Distribution p = random_distribution(rng, 6), q = random_distribution(rng, 6);
    Distribution mean;
    for (std::size_t i = 0; i < p.size(); ++i) mean.push_back((p[i] + q[i]) / 2);
    const double expected = (kullback_leibler(p, mean) + kullback_leibler(q, mean)) / 2;
    CHECK(jensen_shannon(p, q) == Approx(expected).margin(1e-15));
    CHECK(jensen_shannon(p, q) == Approx(jensen_shannon(q, p)).margin(1e-15));
    CHECK(jensen_shannon(p, q) <= std::numbers::ln2);
    CHECK(kullback_leibler(p, q) >= 0);
    // Pinsker (1964): the total variation is at most the root of half the divergence.
    CHECK(total_variation(p, q) <= std::sqrt(kullback_leibler(p, q) / 2) + 1e-12);
  }
}

TEST_CASE("nothing is farther from a distribution than its ceiling, and a corner is as far") {
  Rng rng{3};
  for (int round = 0; round < 30; ++round) {
    const Distribution p = random_distribution(rng, 4);
    const double ceiling = jensen_shannon_ceiling(p);
    double farthest_corner = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
      Distribution corner(p.size());
      corner[i] = 1;
      farthest_corner = std::max(farthest_corner, jensen_shannon(p, corner));
      CHECK(jensen_shannon(p, random_distribution(rng, 4)) <= ceiling + 1e-12);
    }
    CHECK(ceiling == Approx(farthest_corner));
  }
}

TEST_CASE("the ceiling of a uniform distribution grows with its length towards ln 2") {
  const std::vector<std::pair<std::size_t, double>> known{
      {2, .216}, {5, .423}, {20, .593}, {500, .686}};
  for (const auto& [n, ceiling] : known)
    CHECK(jensen_shannon_ceiling(Distribution(n, 1.0 / static_cast<double>(n))) ==
          Approx(ceiling).margin(5e-4));
}

TEST_CASE("the entropy of one distribution is ln n where all is equal, 0 where nothing is open") {
  CHECK(entropy(Distribution(7, 1.0 / 7)) == Approx(std::log(7)));
  CHECK(entropy(Distribution{0, 1, 0}) == 0);
}

TEST_CASE("distributions of other lengths have no distance, and none has a ceiling") {
  const Distribution two{.5, .5}, three{.2, .3, .5};
  CHECK_THROWS_AS(total_variation(two, three), std::invalid_argument);
  CHECK_THROWS_AS(kullback_leibler(two, three), std::invalid_argument);
  CHECK_THROWS_AS(jensen_shannon(two, three), std::invalid_argument);
  CHECK_THROWS_AS(jensen_shannon_ceiling(Distribution{}), std::invalid_argument);
}
