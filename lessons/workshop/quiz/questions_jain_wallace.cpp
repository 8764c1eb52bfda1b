#include <algorithm>
#include <cmath>
#include <numeric>

#include "bank.h"
#include "changes.h"
#include "core/check.h"
#include "drawing.h"
#include "math/softmax.h"
#include "measure/jensen_shannon.h"
#include "swap.h"

namespace glassbert::quiz {
namespace {

void ask_claim(Draft& draft) {
  draft.ask("What did Jain and Wallace show in 2019, against attention as explanation?");
  draft.right(
      "for most texts, weights can be found that are very different and under which the trained "
      "model puts out nearly the same",
      "searched for, text by text, with everything else of the model as it was. They also showed "
      "that weights agree only weakly with gradients and with leaving words out.");
  draft.wrong("any other weights, drawn at random, give the same output",
              "random ones often change it; theirs were searched for with the output held.");
  draft.wrong("attention weights have nothing to do with the output",
              "the output is computed from them. That others would do does not make these idle.");
  draft.wrong(
      "models without attention are as accurate",
      "that is nearer to a test of Wiegreffe and Pinter: train with even weights and compare.");
  draft.explain(
      "The course sums it up as \"weights can be swapped without changing predictions\". Two "
      "words are missing: some weights, chosen for it, and nearly, within .01 in their search.");
}

void ask_follows(Draft& draft) {
  const Swap swap = find_swap(draft.rng);
  draft.ask(
      "One review of 8 words. The values are single numbers; p is what the model puts out for "
      "\"positive\". Two attentions:");
  draft.show("value", swap.value, 1);
  draft.show("own", swap.own);
  draft.show("found", swap.found);
  draft.show(join("p with its own ", fixed(swap.p_own), ", with those found ", fixed(swap.p_found),
                  ", a difference of ", fixed(std::abs(swap.p_own - swap.p_found)),
                  "\nJSD of the two ", two(swap.distance), " nats, the most there is ",
                  two(std::log(2.0))));
  draft.ask("Which sentence follows?");
  draft.right("its own weights are not the only ones that give this output",
              "that is what was shown: for this text, with these values. Not unique.");
  draft.wrong(
      "the model does not use its attention",
      "unused would mean that weights don't matter; move them to the word with the largest value "
      "and p changes.");
  draft.wrong("the explanation by its own weights is wrong",
              "the model did compute its output with them. Not unique is not wrong.");
  draft.wrong("the weights found explain the output as well",
              "no run of the model ever had them; they were made after the output was known.");
}

void ask_distance(Draft& draft) {
  const Tensor p = weights(draft.rng, 1, 3), q = weights(draft.rng, 1, 3);
  const double distance = jensen_shannon(p, q)(0);
  if (distance < 0.05) return ask_distance(draft);
  draft.ask("How far apart are these two attentions, as Jensen and Shannon measure it, in nats?");
  draft.show("p", p);
  draft.show("q", q);
  draft.number("JSD", distance, 0.01);
  draft.explain(
      "Half of sum p ln(p/m) and half of sum q ln(q/m), m their mean. It is 0 for equal rows "
      "and ln 2 = 0.69 where no key has weight in both. With logarithms to base 2 it is 1 "
      "there: look which one a paper uses before comparing.");
}

void ask_ceiling(Draft& draft) {
  const Index n = 3 + draft.rng.below(8);
  Tensor even(Shape{1, n}), corner(Shape{1, n});
  for (real& v : even.values()) v = 1 / static_cast<real>(n);
  corner(0, 0) = 1;
  draft.ask(join("A row of ", n,
                 " weights is even. What is the largest JSD, in nats, that any other row "
                 "can have from it?"));
  draft.number("the largest", jensen_shannon(even, corner)(0), 0.01);
  draft.explain(
      join("All weight on one key. That is less than ln 2 = 0.69, because the rows still share "
           "this key. So \"a JSD of ",
           two(jensen_shannon(even, corner)(0)),
           "\" is all there is for such a row: draw the ceiling beside every such number."));
}

void ask_differs(Draft& draft) {
  const Swap swap = find_swap(draft.rng);
  std::vector<std::string> words{"the", "film", "was", "superb", "and", "its", "end", "dull"};
  Tensor both(Shape{2, 8}), moved(Shape{1, 8});
  for (Index s = 0; s < 8; ++s) {
    both(0, s) = swap.own(0, s);
    both(1, s) = swap.found(0, s);
    moved(0, s) = swap.found(0, s) - swap.own(0, s);
  }
  if (lead_of(moved) < real(0.25)) return ask_differs(draft);
  draft.draw({"a model's own weights and others with the same output", "", "jensen_shannon.rows"},
             {{"", {"own", "found"}, words, "weights of the query [CLS]", "key", "weight", both}});
  draft.ask("To which word was most weight moved?");
  draft.list(words, top_of(moved));
  draft.explain(
      "A reader would tell two stories from these two rows, and the output is the same to " +
      fixed(std::abs(swap.p_own - swap.p_found)) +
      ". Both rows are possible; only one is the "
      "model's.");
}

void ask_permutations(Draft& draft) {
  const Tensor p = weights(draft.rng, 1, 3), V = whole_numbers(draft.rng, {3, 1}, -3, 3);
  const double own = mixed(p, V)(0, 0);
  Index flips = 0;
  std::vector<Index> order{0, 1, 2};
  do {
    const Tensor moved(Shape{1, 3}, {p(0, order[0]), p(0, order[1]), p(0, order[2])});
    const double sum = mixed(moved, V)(0, 0);
    if (std::abs(sum) < 0.02) return ask_permutations(draft);
    flips += (sum > 0) != (own > 0) ? 1 : 0;
  } while (std::ranges::next_permutation(order).found);
  if (flips == 0) return ask_permutations(draft);
  draft.ask(
      "The decision is \"positive\" where the mixed value is above 0. In how many of the 6 orders "
      "of these weights is the decision another than with the model's own order?");
  draft.show("P", p);
  draft.show("value", reshaped(V, Shape{1, 3}), 0);
  draft.whole("orders", flips);
  draft.explain(
      "Shuffled weights do change decisions, in small and in real models. Adversarial weights "
      "are not shuffled ones: they are searched for with the output held. \"Swap the weights "
      "and nothing changes\" is true of chosen weights.");
}

}  // namespace

std::vector<Entry> jain_wallace_questions() {
  return {{"jw.claim", Kind::choose, {"adversary"}, ask_claim},
          {"jw.follows", Kind::choose, {"attention.context", "adversary"}, ask_follows},
          {"jw.distance", Kind::compute, {"jensen_shannon.rows"}, ask_distance},
          {"jw.ceiling", Kind::compute, {"jensen_shannon.ceiling"}, ask_ceiling},
          {"jw.differs", Kind::heatmap, {"jensen_shannon.rows"}, ask_differs},
          {"jw.permutations",
           Kind::compute,
           {"attention.context", "total_variation"},
           ask_permutations}};
}

}  // namespace glassbert::quiz
