#include "bank.h"
#include "changes.h"
#include "core/check.h"
#include "drawing.h"
#include "explain/attention_flow.h"
#include "explain/integrated_gradients.h"
#include "explain/rollout.h"
#include "explain/value_zeroing.h"
#include "math/matmul.h"
#include "measure/quadrature.h"

namespace glassbert::quiz {
namespace {

void ask_integrated(Draft& draft) {
  const Index x = 1 + draft.rng.below(4), y = 2 + draft.rng.below(3);
  const Tensor input(Shape{2, 1}, {static_cast<real>(x), static_cast<real>(y)});
  const Quadrature rule = midpoint_rule(1);  // half way: slopes y y / 4 and x y / 2
  const std::vector<Tensor> slopes{
      Tensor(Shape{2, 1}, {static_cast<real>(y * y) / 4, static_cast<real>(x * y) / 2})};
  const Tensor scores = integrated_gradients(input, Tensor(Shape{2, 1}), rule.weights, slopes);
  draft.ask(join("A text of two words, each one number: (", x, ", ", y,
                 "). The model says x y y. What does each word get by integrated gradients from "
                 "(0, 0), with one point, in the middle of the way? And what is the gap, their sum "
                 "less what it should be?"));
  draft.number("the first word", scores(0), 0.01);
  draft.number("the second word", scores(1), 0.01);
  draft.number("the gap", completeness_gap(scores, double(x * y * y), 0), 0.01);
  draft.explain(
      "Half way the slopes are y y / 4 and x y / 2; times the way, they fall short of x y y by a "
      "quarter. With two points the gap is a quarter of that.");
}

void ask_flow(Draft& draft) {
  const real below = static_cast<real>(1 + draft.rng.below(9)) / 10;
  const real above = static_cast<real>(1 + draft.rng.below(9)) / 10;
  const std::vector<Tensor> maps{Tensor(Shape{1, 3, 3}, {1, 0, 0, below, 1 - below, 0, 0, 0, 1}),
                                 Tensor(Shape{1, 3, 3}, {1, 0, 0, 0, 1, 0, 0, above, 1 - above})};
  draft.ask(
      "Two layers of one head. In the lower one token 1 reads token 0, in the upper one token 2 "
      "reads token 1; half of each token stays. How much of token 0 is in token 2 on top by a "
      "rollout, and how much is the largest flow?");
  draft.show("layer 0", slice(maps[0], 0));
  draft.show("layer 1", slice(maps[1], 0));
  draft.number("by the rollout", rollout(maps)(2, 0), 0.005);
  draft.number("by the flow", token_flow(maps, 2, 0).flow, 0.005);
  draft.explain(
      "There is one way. A rollout multiplies the shares along it; a flow is as large as the "
      "narrowest pipe on it. So flows come near 1 in many layers, and rollouts near equal shares.");
}

void ask_no_op(Draft& draft) {
  draft.ask(
      "In one head nearly every token gives most of its weight to [SEP]. The vector that the head "
      "makes of [SEP] is a hundredth as long as a word's. What does the head do there?");
  draft.right("next to nothing: it looks at [SEP] where it has nothing to read",
              "a weight is a factor; what it multiplies is almost 0.");
  draft.wrong("it gathers what the whole sentence says in [SEP]",
              "who gathers is a query: look at the row of [SEP], not at its column.");
  draft.wrong("it copies [SEP], which is what decides", "what arrives is almost nothing.");
  draft.explain(
      "Look at the length of what is brought, at derivatives, at what is lost without the column, "
      "and at the row of [SEP] itself, before calling a bright column a collector.");
}

// The gap of x y y, from (0, 0), by a rule.
double gap_of(const Quadrature& rule, Index x, Index y) {
  const Tensor input(Shape{2, 1}, {static_cast<real>(x), static_cast<real>(y)});
  std::vector<Tensor> slopes;
  for (const double at : rule.nodes)
    slopes.push_back(Tensor(Shape{2, 1}, {static_cast<real>(at * at * double(y * y)),
                                          static_cast<real>(2 * at * at * double(x * y))}));
  return completeness_gap(integrated_gradients(input, Tensor(Shape{2, 1}), rule.weights, slopes),
                          double(x * y * y), 0);
}

void ask_points(Draft& draft) {
  const Index x = 1 + draft.rng.below(4), y = 2 + draft.rng.below(3);
  draft.ask(join("The model says x y y of a text of two words (", x, ", ", y,
                 "). Integrated gradients from (0, 0) with two points: one fourth and three "
                 "fourths of the way, each counting half; or the two of Gauss and Legendre, 0.2113 "
                 "and 0.7887, each counting half. What is the gap, the sum of both scores less "
                 "x y y?"));
  draft.number("at one and three fourths", gap_of(midpoint_rule(2), x, y), 0.01);
  draft.number("at Gauss's points", gap_of(gauss_rule(2), x, y), 0.01);
  draft.explain(
      "The scores sum to 3 x y y times the mean of the squares of the places: .3125 here, a third "
      "there. Two of Gauss's points are exact up to the third power. A model is no polynomial, so "
      "its gap is looked at, not taken for 0.");
}

void ask_turn(Draft& draft) {
  const Tensor rows = whole_numbers(draft.rng, {2, 2}, 1, 5);
  draft.ask(
      "Value zeroing takes away what a token brings, and asks how far a row turns: 1 less the "
      "cosine. The first of these is the row before, the second is after. How far did it turn? And "
      "how far from before is a row twice as long as before?");
  draft.show("rows", rows, 0);
  draft.number("how far it turned", turn(rows.row(0), rows.row(1)), 0.005);
  const Tensor longer = scaled(rows, 2);
  draft.number("the row twice as long", turn(rows.row(0), longer.row(0)), 0.005);
  draft.explain(
      "Lengths do not count. The LayerNorm that comes next takes most of a row's length away, so "
      "what only lengthens a row is taken to bring nothing.");
}

void ask_wrong_turn(Draft& draft) {
  ask_wrong_line(draft, "How far a row turns when a token's value is taken away.",
                 "value_zeroing.turn");
}

}  // namespace

std::vector<Entry> attribution_questions() {
  return {{"attribution.integrated", Kind::compute, {"integrated_gradients"}, ask_integrated},
          {"attribution.points", Kind::compute, {"integrated_gradients.gap"}, ask_points},
          {"attribution.turn", Kind::compute, {"value_zeroing.turn"}, ask_turn},
          {"attribution.wrong", Kind::wrong_line, {"value_zeroing.turn"}, ask_wrong_turn},
          {"attribution.flow", Kind::compute, {"flow"}, ask_flow},
          {"attribution.no-op", Kind::choose, {"contribution.fused"}, ask_no_op}};
}

}  // namespace glassbert::quiz
