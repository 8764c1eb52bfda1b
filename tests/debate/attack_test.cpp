// Adversaries, against brute force on networks small enough for it.
#include "debate/attack.h"

#include "debate/additive_row.h"
#include "debate/adversary.h"
#include "debate/layer_adversary.h"
#include "debate/other_rows.h"
#include "debate/row_answers.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"
#include "support/catch.h"
#include "support/one_thread.h"
#include "support/study_case.h"
#include "support/tolerance.h"

using namespace glassbert;

namespace {

const Sequence short_input{{2, 5, 8, 3}, {}, {}};

// The farthest allowed point of a grid over one row's simplex of K = 4, or 3, keys.
double best_on_grid(RowNetwork& network, double epsilon, int steps) {
  const Index K = network.own_rows().K();
  std::vector<HeadRows> points;
  for (int i = 0; i <= steps; ++i)
    for (int j = 0; i + j <= steps; ++j)
      for (int k = 0; i + j + k <= steps; ++k) {
        const int parts[] = {i, j, k, steps - i - j - k};
        if (K == 3 && parts[3] != 0) continue;
        HeadRows& rows = points.emplace_back(1, K);
        for (Index m = 0; m < K; ++m) rows.row(0)[m] = double(parts[m]) / steps;
      }
  const std::vector<RowAnswer> answers = network.answers(points);
  double best = 0;
  for (std::size_t p = 0; p < points.size(); ++p)
    if (answers[p].distance <= epsilon)
      best = std::max(best, mean_distance(network.own_rows(), points[p]));
  return best;
}

}  // namespace

TEST_CASE("one row for all heads: the adversary is as far as any of a fine grid, and allowed") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, short_input, {}, little_special);
  RowAnswers heads(question);
  SharedRow shared(heads);
  CHECK(heads.answer(mean_in_each(heads.own_rows())).distance ==
        shared.answer(shared.own_rows()).distance);
  for (const double epsilon : {0.01, 0.05, 0.2}) {
    const RowAdversary found = attack(shared, epsilon, 20'000);
    REQUIRE(found.is_found);
    CHECK(found.moved <= epsilon);
    CHECK(found.distance >= 0.995 * best_on_grid(shared, epsilon, 60));
    // The ceiling is of rows that sum to 1, which they do but for rounding.
    CHECK(found.distance <= mean_ceiling(shared.own_rows()) + tolerance::probability);
    HeadRows everywhere = heads.own_rows();
    for (Index a = 0; a < 3; ++a) std::ranges::copy(found.rows.row(0), everywhere.row(a).begin());
    const Outcome after = outcome_with(question, everywhere);
    CHECK(total_variation(outcome_of(question.run(), 0, question.aim()), after) <= epsilon + 1e-6);
  }
}

TEST_CASE("with three classes no edge need cross what is allowed: then the adversary walks there") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  RowAnswers heads(question);
  SharedRow shared(heads);
  FeasibleBest corners(shared, 0.01);
  search_corners(corners, 20'000);
  CHECK_FALSE(corners.is_found());  // or this case tests nothing
  CHECK(shared.answer(shared.own_rows()).distance > 0.01);
  const RowAdversary found = attack(shared, 0.01, 20'000);
  REQUIRE(found.is_found);
  CHECK(found.moved <= 0.01);
  CHECK(shared.answer(found.rows).distance == found.moved);
  CHECK(found.distance > 0.05);
}

TEST_CASE("so it is for additive attention, whose rows answer as reading out by its formula") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Rng rng{4};
  AdditiveHead head{random_additive_attention(12, rng), Frozen::states, "little"};
  for (real& x : head.model.output.change_weight().values()) x *= 6;
  const Sequence input{{2, 5, 8, 9, 3}, {}, {}};
  AdditiveRow network(bert, input, head);
  CHECK(network.keys() == std::vector<Index>{1, 2, 3});
  const double own = network.answer(network.own_rows()).distance;
  CHECK(own < 1e-6);
  HeadRows second(1, 3);
  second.put_all_on(0, 1);
  const Tensor h = frozen_vectors(bert, input, head.frozen);
  Tensor alpha(Shape{1, 3});
  alpha(0, 1) = 1;
  const double p = attend_additively(head.model, h).positive();
  const double q = read_out(head.model, h, alpha).positive();
  CHECK(network.answer(second).distance == Approx(std::abs(p - q)).margin(1e-6));
  for (const double epsilon : {0.01, 0.1}) {
    const RowAdversary found = attack(network, epsilon, 20'000);
    CHECK(found.moved <= epsilon);
    CHECK(found.distance >= 0.995 * best_on_grid(network, epsilon, 200));
  }
}

TEST_CASE("permuted rows keep special tokens, one dealing for all heads; uniform ones are even") {
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  RowAnswers network(question);
  const HeadRows& own = network.own_rows();
  Rng rng{2};
  const std::vector<int> movable{0, 1, 1, 1, 1, 1, 0};
  const HeadRows dealt = permuted_rows(own, movable, rng);
  for (Index a = 0; a < 3; ++a) {
    CHECK(dealt.row(a)[0] == own.row(a)[0]);
    CHECK(dealt.row(a)[6] == own.row(a)[6]);
    for (Index k = 1; k < 6; ++k) {  // where head 0's weight went, the others' went too
      const auto from = std::ranges::find(own.row(0), dealt.row(0)[k]) - own.row(0).begin();
      CHECK(dealt.row(a)[k] == own.row(a)[from]);
    }
  }
  const HeadRows even = uniform_rows(own);
  for (const double weight : even.row(1)) CHECK(weight == Approx(1 / 7.0));
}

TEST_CASE("an adversary in all layers is within epsilon in a run of its own, and goes far") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, padded_sentence, {}, little_special);
  const Outcome before = outcome_of(question.run(), 0, question.aim());
  for (const double epsilon : {0.01, 0.1}) {
    const LayerAdversary found =
        attack_all_layers(question, {.epsilon = epsilon, .restarts = 3, .steps = 60});
    Hooks hooks;
    for (Index l = 0; l < 3; ++l)
      hooks.push_back(
          {Site::probs, l, [&found, l](Index, Tensor& probs) { probs = found.maps[l]; }, {}});
    const Trace run = forward(bert, padded_sentence, hooks);
    const double moved = total_variation(before, outcome_of(run, 0, question.aim()));
    CHECK(moved <= epsilon + 1e-6);
    CHECK(found.moved <= epsilon);
    CHECK(found.distance > 0.1);
    CHECK(found.distance <= found.ceiling);
    for (Index l = 0; l < 3; ++l)
      for (Index r = 0; r < found.maps[l].rows(); ++r) {
        double sum = 0;
        for (const real weight : found.maps[l].row(r)) {
          CHECK(weight >= 0);
          sum += double(weight);
        }
        CHECK(sum == Approx(1).margin(1e-5));
        CHECK(found.maps[l].row(r)[6] == 0);  // a masked key
      }
  }
  const LayerAdversary none =
      attack_all_layers(question, {.epsilon = 0, .restarts = 1, .steps = 5});
  CHECK(none.moved == 0);
}

#ifdef GLASSBERT_DOUBLE
TEST_CASE("a step of the climb follows the slope of its goal, by differences") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, {}, little_special);
  // Adam's first step moves each score by the rate in the direction of its slope.
  const LayerAttack how{.epsilon = 0, .restarts = 1, .rate = 1e-6, .weight = 3};
  LayerClimb climb(question, how);
  const auto goal = [&](const LayerMaps& maps) {
    const double moved = total_variation(climb.unchanged(), outcomes_with(question, {maps})[0]);
    return mean_distance(question, climb.own(), maps) - how.weight * moved;
  };
  const double before = goal(climb.maps()[0]);
  const LayerMaps start = climb.maps()[0];
  climb.step();
  const double rise = goal(climb.maps()[0]) - before;
  CHECK(rise > 0);
  // No direction of steps of that size rises more: compare with some drawn at random.
  Rng rng{6};
  for (int trial = 0; trial < 20; ++trial) {
    LayerMaps other = start;
    for (Tensor& map : other)
      for (Index r = 0; r < map.rows(); ++r) {
        double sum = 0;
        for (real& x : map.row(r)) {
          x *= std::exp(rng.uniform() < 0.5 ? -1e-6 : 1e-6);
          sum += x;
        }
        for (real& x : map.row(r)) x /= sum;
      }
    CHECK(goal(other) - before < rise);
  }
}
#endif
