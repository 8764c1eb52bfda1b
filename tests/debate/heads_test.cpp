// Heads weighed, taken out alone and in pairs, and the ways in which a gradient misses them.
#include <algorithm>
#include <cmath>

#include "bert/checkpoint.h"
#include "bert/interventions.h"
#include "debate/counter_examples.h"
#include "debate/head_rankings.h"
#include "debate/pruning.h"
#include "explain/gate.h"
#include "explain/gradient_attention.h"
#include "explain/head_ablation.h"
#include "explain/lead.h"
#include "explain/shifted_values.h"
#include "math/matmul.h"
#include "measure/by_chance.h"
#include "measure/magnitude.h"
#include "school/decision.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/world_tokenizer.h"

using namespace glassbert;

namespace {

double lead_under(const Bert& bert, const Hooks& hooks, Question& question) {
  return question.aim().F(forward(bert, little_sentence, hooks, Depth::attention)).values[0];
}

}  // namespace

TEST_CASE("the lead is the largest logit less the next") {
  const Bert bert = little_classifier();
  Question question = about_lead(bert, little_sentence, little_special);
  std::vector<double> logits;
  for (const real x : forward(bert, little_sentence).logits.values()) logits.push_back(x);
  std::ranges::sort(logits);
  CHECK(question.value() == Approx(logits[2] - logits[1]).margin(tolerance::outcome));
  CHECK_THROWS(about_lead(little_bert(), little_sentence, little_special));
}

TEST_CASE("a gate at 1 is the head, at 0 the run without it, and its slope the one in between") {
  const Bert bert = little_classifier();
  Question question = about_lead(bert, little_sentence, little_special);
  const std::vector<double> gates{0, 1, 1 - tolerance::slope_step, 1 + tolerance::slope_step};
  for (const HeadPlace place : {HeadPlace{0, 1}, HeadPlace{2, 2}}) {
    const std::vector<double> values = values_at_gates(question, place, gates);
    CHECK(values[0] == Approx(lead_under(bert, {ablate_head(place.layer, place.head)}, question))
                           .margin(tolerance::outcome));
    CHECK(values[1] == Approx(question.value()).margin(tolerance::outcome));
    const double slope = gate_slopes_by_maps(
        question.run().layers[place.layer].probs[0],
        question.derivatives(Wanted::maps).layers[place.layer].probs[0])[place.head];
    CHECK((values[3] - values[2]) / (2 * tolerance::slope_step) ==
          Approx(slope).margin(30 * tolerance::slope.absolute));
  }
}

TEST_CASE("a pair of heads loses what the run without both loses, in one layer and across layers") {
  const Bert bert = little_classifier();
  Question question = about_lead(bert, little_sentence, little_special);
  const std::vector<PairLoss> pairs = head_pairs(question, 1);
  CHECK(pairs.size() == 15);  // of the 6 heads of two layers
  for (const PairLoss& pair : pairs) {
    const Hook one = ablate_head(pair.one.layer, pair.one.head),
               other = ablate_head(pair.other.layer, pair.other.head);
    const double whole = question.value();
    CHECK(pair.without_one ==
          Approx(whole - lead_under(bert, {one}, question)).margin(tolerance::outcome));
    CHECK(pair.without_other ==
          Approx(whole - lead_under(bert, {other}, question)).margin(tolerance::outcome));
    CHECK(pair.without_both ==
          Approx(whole - lead_under(bert, {one, other}, question)).margin(tolerance::outcome));
    CHECK(pair.surplus() <= most_redundant(pairs).surplus());
  }
}

TEST_CASE(
    "shifted values leave every output and every derivative by a score, not those by weights") {
  const Bert bert = little_classifier();
  Rng rng{3};
  const HeadPlace place{1, 2};
  const Bert shifted = shift_values(bert, place, normal(rng, Shape{bert.config.D()}));
  CHECK(logit_change(bert, shifted, little_sentence) < tolerance::outcome);
  const auto maps_of = [&](const Bert& one) {
    return about_lead(one, little_sentence, little_special).derivatives(Wanted::maps).layers[1];
  };
  const LayerTrace before = maps_of(bert), after = maps_of(shifted);
  // The derivatives by weights grew by one number a row, which softmax takes off again.
  CHECK(difference(after.scores[0], before.scores[0], {10 * tolerance::outcome, 0}) == "");
  CHECK(length_of(subtract(after.probs[0], before.probs[0])) > 0.1);
  CHECK_THROWS(shift_values(bert, place, Tensor(Shape{bert.config.D() + 1})));
}

TEST_CASE("heads are scored by means over texts, and ordered by their scores") {
  const Bert bert = little_classifier();
  const std::vector<Sequence> texts{little_sentence, {{2, 9, 13, 3}, {}, {}}};
  const HeadScores scores = score_heads(bert, texts);
  double loss = 0;
  for (const Sequence& text : texts) {
    Question question = about_lead(bert, text, little_special);
    loss += std::abs(double(explain_by_head_ablation(question, {}).values(2, 1))) / 2;
  }
  CHECK(double(scores.loss(2, 1)) == Approx(loss).margin(tolerance::outcome));
  for (Index i = 0; i < scores.gate.size(); ++i)  // the size of a sum is at most the sum of sizes
    CHECK(scores.gate.values()[i] <= 3 * scores.product.values()[i] + tolerance::outcome);

  const Tensor ranks(Shape{2, 3}, {5, 1, 3, 2, 6, 4});
  const std::vector<HeadPlace> order = ascending_heads(ranks);
  CHECK((order[0].layer == 0 && order[0].head == 1));
  CHECK((order[5].layer == 1 && order[5].head == 1));
  CHECK(highest_head(ranks).layer == 1);
  CHECK(shared_top(ranks, ranks, 4) == 4);
  CHECK(shared_top(ranks, Tensor(Shape{2, 3}, {-5, -1, -3, -2, -6, -4}), 2) == 0);
  const HeadPlace idle = idle_head({ranks, ranks, ranks, Tensor(Shape{2, 3}, {1, 2, 9, 9, 9, 3})});
  CHECK((idle.layer == 0 && idle.head == 0));  // among those of loss 1, 2 and 3
}

TEST_CASE("a curve of pruning begins with the model and ends without any head") {
  const Tokenizer tokenizer = world_tokenizer();
  const std::vector<GoldText> texts = sure_reviews(world::Split::test, 6, 14, tokenizer);
  std::vector<char> positive;
  for (const GoldText& gold : texts) {
    CHECK(gold.example.words.size() <= 14);
    CHECK(*gold.text.label == (gold.example.facts.at("p_positive") > 0.5 ? 1 : 0));
    positive.push_back(gold.text.label == Index{1});
  }
  const Bert bert = load_checkpoint(shipped("world-sentiment")).bert;
  const std::vector<HeadPlace> order = ascending_heads(Tensor(Shape{6, 8}));
  const std::vector<double> right = accuracy_while_pruned(bert, texts, order, 20);
  REQUIRE(right.size() == 4);  // 0, 20, 40 and all 48
  CHECK(right[0] == share_decided(positive_probabilities(bert, texts), positive));
  const auto all_off = [](const Batch&) {
    Hooks hooks;
    for (Index l = 0; l < 6; ++l)
      for (Index a = 0; a < 8; ++a) hooks.push_back(ablate_head(l, a));
    return hooks;
  };
  CHECK(right[3] == share_decided(positive_probabilities(bert, texts, all_off), positive));
}

TEST_CASE("chance reaches about 1.96 over the root of n - 1 in 95 of 100 orders") {
  Rng rng{1};
  CHECK(chance_spearman(48, rng) == Approx(1.96 / std::sqrt(47.0)).margin(0.02));
  CHECK(chance_spearman(2, rng) == 1);
  CHECK_THROWS(chance_spearman(1, rng));
}
