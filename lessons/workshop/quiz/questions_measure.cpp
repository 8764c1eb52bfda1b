#include <algorithm>
#include <cmath>

#include "bank.h"
#include "core/check.h"
#include "drawing.h"
#include "measure/kendall.h"
#include "measure/shapley.h"
#include "measure/total_variation.h"
#include "swap.h"

namespace glassbert::quiz {
namespace {

std::vector<double> numbers(const Tensor& x) { return {x.values().begin(), x.values().end()}; }

double tau(const Tensor& x, const Tensor& y) {
  return kendall_tau(numbers(x), numbers(y)).value_or(0);
}

bool has_ties(const Tensor& x) {
  std::vector<double> sorted = numbers(x);
  std::ranges::sort(sorted);
  return std::ranges::adjacent_find(sorted) != sorted.end();
}

void ask_tau(Draft& draft) {
  const Tensor attention = weights(draft.rng, 1, 4), gradient = weights(draft.rng, 1, 4);
  if (has_ties(attention) || has_ties(gradient)) return ask_tau(draft);
  draft.ask(
      "How well do attention and gradient agree on the order of four words, by Kendall's tau? "
      "(Pairs in the same order less pairs in the other, divided by all 6 pairs.)");
  draft.show("attention", attention);
  draft.show("gradient", gradient);
  draft.number("tau", tau(attention, gradient), 0.01);
  draft.explain(
      "1 is the same order, -1 the reverse. Every pair counts alike, also two words that both "
      "get next to nothing: in a long text most pairs are such, and tau says little about the "
      "top. Of all orders of 4 words, three in four have a tau of a third or more, of either "
      "sign.");
}

// One ranking with so much noise on it.
Tensor noisy(const Tensor& x, double noise, Rng& rng) {
  Tensor y = x;
  for (real& v : y.values()) v += static_cast<real>(noise * rng.normal());
  return y;
}

void ask_half(Draft& draft) {
  const Tensor truth = normal(draft.rng, {1, 12});
  const Tensor gradient = noisy(truth, 0.5, draft.rng), loo = noisy(truth, 0.5, draft.rng),
               attention = noisy(truth, 1.2, draft.rng);
  const double both = tau(gradient, loo), one = tau(attention, gradient),
               other = tau(attention, loo);
  if (both < 0.35 || both > 0.75 || other > both - 0.15 || other < 0.1 || one < 0.1)
    return ask_half(draft);
  draft.ask(join("Mean tau over many texts: attention with gradients ", two(one),
                 ", attention with leave-one-out ", two(other), ", gradients with leave-one-out ",
                 two(both), ". Which sentence follows?"));
  draft.right(
      "gradients agree with leave-one-out more than attention does; how good either is stays "
      "open",
      "neither is the truth, and the two agree with each other only so far.");
  draft.wrong(join("attention is ", two(other / both), " times as faithful as gradients"),
              "tau is no quantity that can be divided, and leave-one-out is no truth.");
  draft.wrong("attention is not faithful, because its tau is far from 1",
              join("then gradients are not either: ", two(both), " is far from 1 as well."));
  draft.wrong("leave-one-out is the best of the three", "nothing was compared with a truth.");
  draft.explain("The third number is the ceiling for the first two: without it they mean nothing.");
}

void ask_variation(Draft& draft) {
  const double before = static_cast<double>(55 + draft.rng.below(30)) / 100,
               after = before - static_cast<double>(1 + draft.rng.below(6)) / 200;
  const double distance =
      total_variation(std::vector{before, 1 - before}, std::vector{after, 1 - after});
  draft.ask(join("Two classes. Under other weights p(positive) goes from ", two(before), " to ",
                 fixed(after), ". What is the total variation distance of the two outputs?"));
  draft.number("distance", distance, 0.001);
  draft.right(distance <= 0.0101 ? "yes" : "no",
              "that is the bound that they set for text "
              "classification in the paper.");
  draft.wrong(distance <= 0.0101 ? "no" : "yes", "compare the distance with .01.");
  draft.letter("is that within the .01 of Jain and Wallace");
  draft.explain(
      "Half of |p - q| summed over both classes, which is the change of p(positive). Where p is "
      "near 1 the same .01 lets the logit move far: a small distance there is saturation.");
}

// Two words that each suffice, or that are only worth something together.
void ask_shapley(Draft& draft) {
  const double gain = static_cast<double>(20 + draft.rng.below(30)) / 100;
  const bool either = draft.rng.below(2) == 0;
  const std::vector<double> worth{0.5, either ? 0.5 + gain : 0.5, either ? 0.5 + gain : 0.5,
                                  0.5 + gain};
  draft.ask(join("p(positive) of a text by which of two words are in it: none ", two(worth[0]),
                 ", the first ", two(worth[1]), ", the second ", two(worth[2]), ", both ",
                 two(worth[3]),
                 ". What does leave-one-out give the first word, and what is its Shapley value?"));
  draft.number("leave-one-out", worth[3] - worth[2], 0.005);
  draft.number("Shapley value", shapley_values(2, worth)[0], 0.005);
  draft.right("Shapley values; leave-one-out may add up to nothing, or to twice the change",
              "each word gets what it adds, on average over the orders in which words can come.");
  draft.wrong("leave-one-out",
              join("here its two numbers add up to ", two(2 * (worth[3] - worth[2])),
                   ", and the change is ", two(gain), "."));
  draft.wrong("both", "compare their sums.");
  draft.wrong("neither", "compare their sums.");
  draft.letter("whose numbers for the two words add up to the whole change");
  draft.explain(
      "That is what the course means by putting other tools beside attention. They have choices "
      "of their own: what a word that is \"not in it\" is replaced by decides the numbers.");
}

}  // namespace

std::vector<Entry> shapley_questions() {
  return {{"erase.shapley", Kind::compute, {"softmax.rows"}, ask_shapley}};
}

std::vector<Entry> measure_questions() {
  return {{"jw.tau", Kind::compute, {"kendall.tau"}, ask_tau},
          {"jw.half", Kind::choose, {"kendall.tau", "kendall.limit"}, ask_half},
          {"jw.variation", Kind::compute, {"total_variation"}, ask_variation}};
}

}  // namespace glassbert::quiz
