#include "debate/twins.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "debate/twin_corner.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"
#include "support/ask.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

struct LittleRow {
  std::vector<double> p;
  HeadValues values;
};

LittleRow random_row(Index K, Index D, std::uint64_t seed) {
  Rng rng{seed};
  LittleRow row;
  double sum = 0;
  for (Index k = 0; k < K; ++k) sum += row.p.emplace_back(std::exp(2 * rng.normal()));
  for (double& weight : row.p) weight /= sum;
  for (Index k = 0; k < K; ++k) {
    row.values.emplace_back();
    for (Index d = 0; d < D; ++d) row.values.back().push_back(rng.normal());
  }
  return row;
}

// The largest distance of any twin, by solving for every choice of D + 1 keys: Cramer's rule with
// D = 1, where two keys carry the whole weight.
double farthest_by_pairs(const LittleRow& row) {
  double mixed = 0;
  for (std::size_t k = 0; k < row.p.size(); ++k) mixed += row.p[k] * row.values[k][0];
  double most = 0;
  for (std::size_t a = 0; a < row.p.size(); ++a)
    for (std::size_t b = 0; b < row.p.size(); ++b) {
      const double share = (mixed - row.values[b][0]) / (row.values[a][0] - row.values[b][0]);
      if (a == b || !(share >= 0 && share <= 1)) continue;
      std::vector<double> q(row.p.size());
      q[a] = share;
      q[b] = 1 - share;
      most = std::max(most, jensen_shannon(q, row.p));
    }
  return most;
}

}  // namespace

TEST_CASE("a twin is a distribution with the same mixture of values, to the last digits") {
  for (const auto& [K, D] : {std::pair<Index, Index>{6, 2}, {12, 4}, {40, 16}, {100, 32}}) {
    const LittleRow row = random_row(K, D, 7);
    Rng rng{1};
    const TwinRow twin = farthest_twin(row.p, row.values, 3, rng);
    CHECK(twin.freedom == K - D - 1);
    double sum = 0;
    for (const double weight : twin.weights) {
      CHECK(weight >= 0);
      sum += weight;
    }
    CHECK(std::abs(sum - 1) < 1e-10);
    for (Index d = 0; d < D; ++d) {
      double own = 0, other = 0;
      for (Index k = 0; k < K; ++k) {
        own += row.p[k] * row.values[k][d];
        other += twin.weights[k] * row.values[k][d];
      }
      CHECK(std::abs(own - other) < 1e-10);
    }
    CHECK(twin.off < 1e-10);
    CHECK(twin.jsd > 0.01);
    CHECK(std::abs(twin.jsd - jensen_shannon(twin.weights, row.p)) < 1e-12);
    CHECK(std::abs(twin.tvd - total_variation(twin.weights, row.p)) < 1e-12);
    CHECK(std::ranges::count_if(twin.weights, [](double w) { return w > 0; }) <= D + 1);
  }
}

TEST_CASE("with one value a key the farthest twin is that found by trying all pairs of keys") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const LittleRow row = random_row(8, 1, seed);
    Rng rng{seed};
    const TwinRow twin = farthest_twin(row.p, row.values, 8, rng);
    CHECK(twin.jsd == Approx(farthest_by_pairs(row)).epsilon(1e-9));
  }
}

TEST_CASE("a row of no more keys than D + 1 has no twin, unless keys are alike") {
  LittleRow row = random_row(5, 4, 3);
  Rng rng{1};
  const TwinRow none = farthest_twin(row.p, row.values, 3, rng);
  CHECK(none.freedom == 0);
  CHECK(none.jsd == 0);
  CHECK(none.weights == row.p);
  row.values[3] = row.values[1];
  const TwinRow alike = farthest_twin(row.p, row.values, 3, rng);
  CHECK(alike.freedom == 1);
  CHECK(alike.weights[1] * alike.weights[3] == 0);  // all that both have is one's
  CHECK(std::abs(alike.weights[1] + alike.weights[3] - row.p[1] - row.p[3]) < 1e-12);
}

TEST_CASE("a model whose maps are all replaced by twins answers the same to rounding") {
  const Bert bert = little_classifier();  // 3 heads of a size that 7 tokens exceed or not
  const Index D = bert.config.D();
  Sequence sequence;
  for (Index t = 0; t < std::min<Index>(D + 6, bert.config.positions); ++t)
    sequence.ids.push_back(2 + t * 5 % 11);
  REQUIRE(sequence.T() > D + 1);
  Question question(bert, sequence, logit_aim(1), little_special);
  TwinPlan plan{0, bert.config.L - 1, {}};
  const TwinMaps twins = find_twins(question, plan);
  CHECK(twins.freedom == sequence.T() - D - 1);
  const TwinCheck kept = check_twins(question, twins);
  const TwinCheck turned = check_twins(question, turned_by_one(twins));
  const double rounding = sizeof(real) == 8 ? 1e-12 : 2e-5;  // three layers of sums of ten terms
  CHECK(kept.hidden < rounding * std::max(1.0, kept.scale));
  CHECK(turned.hidden > 100 * rounding);
  for (Index l = 0; l < bert.config.L; ++l)
    for (Index a = 0; a < bert.config.A; ++a) {
      CHECK(twins.jsd(l, a) > 0);
      CHECK(twins.jsd(l, a) <= twins.ceiling(l, a) + 1e-6);
    }
}

TEST_CASE("twins of one row leave the other rows, and masked keys have no weight") {
  const Bert bert = little_classifier();
  Sequence sequence;
  for (Index t = 0; t < bert.config.D() + 6; ++t) sequence.ids.push_back(2 + t * 3 % 11);
  sequence.mask.assign(sequence.ids.size(), 1);
  sequence.mask.back() = 0;
  Question question(bert, sequence, logit_aim(1), little_special);
  const Index T = sequence.T();
  const TwinMaps twins = find_twins(question, {1, 1, 2});
  const Tensor& own = question.run().layers[1].probs[0];
  for (Index a = 0; a < bert.config.A; ++a)
    for (Index t = 0; t < T; ++t)
      for (Index k = 0; k < T; ++k) {
        if (t != 2) CHECK(twins.probs[0](a, t, k) == own(a, t, k));
        if (k == T - 1) CHECK(twins.probs[0](a, t, k) == 0);
      }
  CHECK(twins.jsd(0, 0) > 0);
}
