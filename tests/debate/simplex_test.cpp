#include "debate/simplex.h"

#include <algorithm>
#include <cmath>

#include "core/rng.h"
#include "debate/group_rows.h"
#include "debate/simplex_panel.h"
#include "debate/word_groups.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/error_of.h"

using namespace glassbert;

namespace {

SimplexPlan little_plan(Index layer, std::optional<Index> head = {}) {
  SimplexPlan plan;
  plan.layer = layer;
  plan.head = head;
  plan.group = {2, 0, 1, 2, 1, 2, 2};
  plan.steps = 12;
  plan.permutations = 5;
  return plan;
}

// The probability of the decided class in a whole run whose row has the heads' shares `shares`.
double p_of(Question& question, const SimplexPlan& plan, const HeadShares& shares) {
  const Index T = question.T(), A = question.bert().config.A;
  const Hook divide{
      Site::probs,
      plan.layer,
      [&](Index, Tensor& probs) {
        for (Index a = 0; a < A; ++a) {
          if (plan.head && a != *plan.head) continue;
          const auto row = probs.row(a * T + plan.row);
          GroupShares own{};
          for (Index t = 0; t < T; ++t) own[plan.group[t]] += row[t];
          const GroupShares& wanted = shares[plan.head ? 0 : a];
          for (Index t = 0; t < T; ++t)
            row[t] = static_cast<real>(row[t] * wanted[plan.group[t]] / own[plan.group[t]]);
        }
      },
      {}};
  const Trace run = forward(question.bert(), question.sequence(), {divide});
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  return outcome_of(run, 0, question.aim())[decision_of(before)];
}

}  // namespace

TEST_CASE("shares with a mean have it, sum to 1, and are the own ones where the mean is theirs") {
  Rng rng{3};
  HeadShares own;
  for (int a = 0; a < 5; ++a) {
    GroupShares shares{rng.uniform(), rng.uniform(), rng.uniform()};
    const double sum = shares[0] + shares[1] + shares[2];
    for (double& share : shares) share /= sum;
    own.push_back(shares);
  }
  for (const GroupShares& wanted :
       {GroupShares{0.2, 0.5, 0.3}, GroupShares{0, 0.9, 0.1}, GroupShares{0, 0, 1}}) {
    const HeadShares shares = shares_with_mean(own, wanted);
    const GroupShares mean = mean_of(shares);
    for (std::size_t g = 0; g < 3; ++g) CHECK(std::abs(mean[g] - wanted[g]) < 1e-9);
    for (const GroupShares& head : shares) CHECK(std::abs(head[0] + head[1] + head[2] - 1) < 1e-9);
  }
  const HeadShares same = shares_with_mean(own, mean_of(own));
  for (std::size_t a = 0; a < own.size(); ++a)
    for (std::size_t g = 0; g < 3; ++g) CHECK(std::abs(same[a][g] - own[a][g]) < 1e-9);
  // The odds between two groups change by the same factor in every head.
  const HeadShares moved = shares_with_mean(own, {0.2, 0.5, 0.3});
  const auto factor = [&](std::size_t a) {
    return moved[a][0] / moved[a][1] / (own[a][0] / own[a][1]);
  };
  for (std::size_t a = 1; a < own.size(); ++a) CHECK(factor(a) == Approx(factor(0)).epsilon(1e-6));
}

TEST_CASE("each point of a map answers as a whole run with its weights, in any layer") {
  const Bert bert = little_classifier();
  for (const Index layer : {0, 2})
    for (const std::optional<Index>& head : {std::optional<Index>{}, std::optional<Index>{1}}) {
      Question question(bert, little_sentence, logit_aim(1), little_special);
      const SimplexPlan plan = little_plan(layer, head);
      const SimplexMap map = map_simplex(question, plan);
      GroupRows rows(question, plan);
      CHECK(map.grid.size() == 91);
      for (const std::size_t i : {0u, 7u, 40u, 90u}) {
        const SimplexPoint& point = map.grid[i];
        const double p = p_of(question, plan, shares_with_mean(rows.own(), point.shares));
        CHECK(std::abs(point.p - p) < 1e-5);
      }
      CHECK(map.own.tvd < 1e-6);
      CHECK(map.own.jsd < 1e-9);
    }
}

TEST_CASE("the slope of a map is that of its probability, by central differences") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  const SimplexPlan plan = little_plan(1);
  const SimplexMap map = map_simplex(question, plan);
  GroupRows rows(question, plan);
  CHECK(std::abs(map.slope[0] + map.slope[1] + map.slope[2]) < 1e-9);
  const double step = sizeof(real) == 8 ? 1e-5 : 2e-2;  // float: rounding of p over the step
  for (const GroupShares& along : {GroupShares{1, -1, 0}, GroupShares{0, 1, -1}}) {
    const auto p_at = [&](double t) {
      GroupShares mean = map.own.shares;
      for (std::size_t g = 0; g < 3; ++g) mean[g] += t * along[g];
      return rows.at({mean})[0].p;
    };
    const double expected = (p_at(step) - p_at(-step)) / (2 * step);
    double slope = 0;
    for (std::size_t g = 0; g < 3; ++g) slope += map.slope[g] * along[g];
    CHECK(std::abs(slope - expected) < (sizeof(real) == 8 ? 1e-7 : 1e-3));
  }
}

TEST_CASE("runs on the level lines of a map answer as the lines say") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  SimplexPlan plan = little_plan(2);
  plan.steps = 24;
  plan.epsilon = 0.01;
  const SimplexMap map = map_simplex(question, plan);
  GroupRows rows(question, plan);
  const auto [least, most] = std::ranges::minmax_element(map.grid, {}, &SimplexPoint::p);
  const double bent = 0.01 * (most->p - least->p);  // between grid points a line is straight
  const auto check_line = [&](const std::vector<ShareSegment>& line, double p) {
    for (const ShareSegment& part : line)
      for (const SimplexPoint& end : rows.at({part.from, part.to}))
        CHECK(std::abs(end.p - p) < bent);
  };
  REQUIRE_FALSE(map.level.empty());
  check_line(map.level, map.own.p);
  check_line(map.above, map.own.p + plan.epsilon);
  check_line(map.below, map.own.p - plan.epsilon);
}

TEST_CASE(
    "the adversary of a map keeps the answer, and no point of the grid that does is farther") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  for (const double epsilon : {0.001, 0.01, 0.1}) {
    SimplexPlan plan = little_plan(2);
    plan.epsilon = epsilon;
    const SimplexMap map = map_simplex(question, plan);
    CHECK(map.adversary.tvd <= epsilon);
    for (const SimplexPoint& point : map.grid)
      if (point.tvd <= epsilon - 1e-5) CHECK(point.jsd <= map.adversary.jsd + 1e-12);
    for (const SimplexPoint& point : map.grid) CHECK(point.jsd <= map.ceiling);
    const SimplexPoint again =
        GroupRows(question, plan).at({map.adversary.shares})[0];  // by a run of its own
    CHECK(std::abs(again.p - map.adversary.p) < 1e-5);
  }
}

TEST_CASE("permuted rows keep what special tokens have, and the row's sum") {
  const Bert bert = little_classifier();
  Question question(bert, padded_sentence, logit_aim(1), little_special);
  SimplexPlan plan = little_plan(2);
  GroupRows rows(question, plan);
  for (const Tensor& weights : rows.permuted_weights(20, 4))
    for (Index a = 0; a < weights.dim(0); ++a) {
      const Tensor& own = question.run().layers[2].probs[0];
      double sum = 0;
      for (const real w : weights.row(a)) sum += w;
      CHECK(std::abs(sum - 1) < 1e-5);
      for (const Index t : {0, 5, 6}) CHECK(weights(a, t) == own(a, 0, t));
    }
}

TEST_CASE("a zero line lies where a plane is zero, and a number of one sign has none") {
  const auto plane = [](Index row, Index column) { return double(column) - double(row) + 0.25; };
  const std::vector<ShareSegment> line = zero_line(8, plane);
  REQUIRE_FALSE(line.empty());
  for (const ShareSegment& part : line)
    for (const GroupShares& end : {part.from, part.to}) {
      CHECK(std::abs(8 * end[1] - 8 * end[2] + 0.25) < 1e-9);
      CHECK(std::abs(end[0] + end[1] + end[2] - 1) < 1e-12);
    }
  CHECK(zero_line(8, [](Index, Index) { return 1.0; }).empty());
}

TEST_CASE("the heaviest words are taken together wherever they occur; punctuation is none") {
  const std::vector<std::string> tokens{"[CLS]",  "good", ",",   "har",
                                        "##bour", "good", "the", "[SEP]"};
  const std::vector<double> weights{0.3, 0.1, 0.3, 0.05, 0.1, 0.1, 0.03, 0.02};
  const WordGroups groups = heaviest_words(tokens, weights);
  CHECK(groups.words[0] == std::vector<std::string>{"good"});
  CHECK(groups.words[1] == std::vector<std::string>{"harbour"});
  CHECK(groups.names()[2] == "the rest");
  CHECK(assign_groups(groups, tokens) == std::vector<int>{2, 0, 2, 1, 1, 0, 2, 2});
}

TEST_CASE("groups that don't fit the text are refused, each with its reason") {
  const std::vector<std::string> tokens{"a", "b", "c"};
  const auto error = [&](const WordGroups& groups) {
    return error_of([&] { assign_groups(groups, tokens); });
  };
  CHECK_THAT(error({{{{"a"}, {"d"}, {}}}}), holds("no word \"d\""));
  CHECK_THAT(error({{{{"a"}, {"a"}, {}}}}), holds("in two groups"));
  CHECK_THAT(error({{{{"a"}, {}, {}}}}), holds("two groups"));
  CHECK_THAT(error({{{{"a"}, {"b"}, {"b"}}}}), holds("in two groups"));
  CHECK_THAT(error({{{{"a"}, {"b"}, {"a"}}}}), holds("in two groups"));
}

TEST_CASE("a map's picture marks the row where the model has it") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  const SimplexMap map = map_simplex(question, little_plan(2));
  const TrianglePanel panel = panel_of(map, "little", {{{{"a"}, {"b"}, {}}}}, 0.01);
  REQUIRE(panel.marks[0].kind == MarkKind::ring);
  for (Index g = 0; g < 3; ++g)
    CHECK(std::abs(panel.marks[0].places(0, g) - map.own.shares[g]) < 1e-6);
  CHECK(std::ranges::any_of(
      panel.lines, [](const TriangleLine& line) { return line.kind == TriangleLineKind::arrow; }));
  CHECK(render(TriangleMap{{"t", "", ""}, {panel}}).width() > 400);
}
