#include <cmath>

#include "bank.h"
#include "bert/attention_products.h"
#include "drawing.h"
#include "explain/contribution.h"
#include "math/matmul.h"
#include "math/softmax.h"
#include "measure/entropy.h"
#include "programs.h"

namespace glassbert::quiz {
namespace {

void ask_scaling(Draft& draft) {
  const Tensor q = whole_numbers(draft.rng, {1, 4}, -2, 3),
               k = whole_numbers(draft.rng, {3, 4}, -2, 3);
  Tensor query(Shape{3, 4});
  for (Index d = 0; d < 4; ++d) query(0, d) = q(0, d);
  const Tensor S = reshaped(attention_scores(query, k, 1, {0, 3}), Shape{3, 3});
  const Tensor scores(Shape{1, 3}, {S(0, 0), S(0, 1), S(0, 2)});
  if (std::abs(lead_of(scores)) < 0.4 || lead_of(scores) > 2.5) return ask_scaling(draft);
  const Tensor divided = softmax(scores), plain = softmax(scaled(scores, 2));
  draft.ask(
      "One query meets three keys of four numbers each (D = 4). What is the largest weight after "
      "softmax, with the division by the root of D and without it?");
  draft.show("q", q, 0);
  draft.show("K", k, 0);
  draft.number("divided", divided(0, top_of(divided)), 0.01);
  draft.number("not divided", plain(0, top_of(plain)), 0.01);
  draft.explain(
      "The products of q with the keys are the scores times 2, because the root of 4 is 2. "
      "Both rows have their largest weight at the same key: dividing changes no order, it "
      "only makes the row less sharp. The more numbers a key has, the more it matters.");
}

void ask_softmax(Draft& draft) {
  const Tensor scores = whole_numbers(draft.rng, {1, 4}, -1, 3);
  if (lead_of(scores) < 0.5) return ask_softmax(draft);
  const Tensor p = softmax(scores);
  draft.ask(
      "These are one row's scores, divided already. What weight does the key with the largest "
      "score get?");
  draft.show("S", scores, 0);
  draft.number("weight", p(0, top_of(p)), 0.01);
  draft.explain(
      "e to the power of each score, divided by their sum. The sum runs over the keys of "
      "this row and over nothing else.");
}

void ask_mixture(Draft& draft) {
  const Tensor p = weights(draft.rng, 1, 3), V = whole_numbers(draft.rng, {3, 2}, -4, 6);
  const Tensor Z = mixed(p, V);
  draft.ask("A row of weights mixes the values of three keys. What two numbers come out?");
  draft.show("P", p);
  draft.show("V", V, 0);
  draft.number("the first", Z(0, 0), 0.02);
  draft.number("the second", Z(0, 1), 0.02);
  draft.explain(
      "The output is a weighted mean: each number lies between the least and the largest of "
      "its column of V. Nothing of this row says how long the values are.");
}

void ask_entropy(Draft& draft) {
  const Index T = 6 + draft.rng.below(15);
  const real peak = static_cast<real>(5 + draft.rng.below(4)) / 10;
  Tensor p(Shape{1, T});
  for (real& v : p.values()) v = (1 - peak) / static_cast<real>(T - 1);
  p(0, 0) = peak;
  draft.ask(join("A row of ", T, " weights gives ", two(peak),
                 " to one key and the rest evenly to the ", T - 1,
                 " others. What is its entropy, in nats? (Even weights would have ln ", T, " = ",
                 two(std::log(static_cast<double>(T))), ".)"));
  draft.number("entropy", entropy(p)(0), 0.02);
  draft.explain(
      "- sum p ln p over all keys. A row can look peaked on a heatmap and still have a good "
      "part of the entropy of an even row: many small weights count.");
}

void ask_shift(Draft& draft) {
  const Tensor scores = whole_numbers(draft.rng, {1, 4}, -2, 4);
  const Index shift = 3 + draft.rng.below(20);
  draft.ask("What does this print, to three decimals, and why?");
  draft.show_program("change_by_shift");
  draft.show("scores", scores, 0);
  draft.show(join("shift = ", shift));
  draft.number("what is printed", change_by_shift(scores, static_cast<real>(shift)), 0.0005);
  draft.right(
      "the factor e^shift stands above and below the line of the softmax and cancels",
      "so a score has no meaning of its own, only differences within a row have. A head whose "
      "whole row has a large derivative, the same at every key, changes nothing either.");
  draft.wrong("larger scores are larger shares, so every weight grows",
              "weights sum to 1: they can't all grow.");
  draft.wrong("the largest score gains most, because e^x is steep there",
              "every e^x is multiplied by the same factor.");
  draft.letter("the reason");
  draft.explain("Rounding may leave a difference in the seventh decimal.");
}

void ask_contribution(Draft& draft) {
  const real high = static_cast<real>(60 + draft.rng.below(25)) / 100, low = 1 - high;
  const Tensor P(Shape{1, 2, 2}, {high, low, real(0.5), real(0.5)});
  const Tensor V(Shape{2, 2}, {real(0.1) * static_cast<real>(1 + draft.rng.below(5)), 0, 0,
                               static_cast<real>(4 + draft.rng.below(5))});
  const Tensor n = contribution_norms(P, V, Tensor(Shape{2, 2}, {1, 0, 0, 1}));
  draft.ask(
      "The output matrix is the identity. How long a vector does each key add to the first "
      "query's output?");
  draft.show("P, first row", Tensor(Shape{1, 2}, {high, low}));
  draft.show("V", V, 1);
  draft.number("by key 0", n(0, 0, 0), 0.02);
  draft.number("by key 1", n(0, 0, 1), 0.02);
  draft.right("the key with the smaller weight adds more",
              "a weight is a factor; what it multiplies has a length of its own.");
  draft.wrong("the key with the larger weight adds more, as the heatmap shows",
              "the heatmap shows the factor alone.");
  draft.wrong("both add the same, because the row sums to 1", "that is a statement about factors.");
  draft.letter("what follows");
  draft.explain(
      "Heads of published BERTs do this at [CLS] and [SEP]: a large weight on a short value is a "
      "way to read little. Lesson 05 counts in how many rows of a real model the largest weight "
      "brings the longest vector.");
}

}  // namespace

std::vector<Entry> weights_questions() {
  return {{"scaling.top", Kind::compute, {"attention.scores", "softmax.rows"}, ask_scaling},
          {"softmax.weight", Kind::compute, {"softmax.rows"}, ask_softmax},
          {"context.mixture", Kind::compute, {"attention.context"}, ask_mixture},
          {"entropy.peak", Kind::compute, {"entropy.rows"}, ask_entropy},
          {"softmax.shift", Kind::predict, {"softmax.rows"}, ask_shift},
          {"contribution.length", Kind::compute, {"attention.contribution"}, ask_contribution}};
}

}  // namespace glassbert::quiz
