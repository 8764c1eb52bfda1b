#include "bank.h"
#include "changes.h"
#include "core/check.h"
#include "drawing.h"
#include "programs.h"

namespace glassbert::quiz {
namespace {

void ask_exact(Draft& draft) {
  Tensor V = whole_numbers(draft.rng, {4, 2}, -4, 4);
  for (Index d = 0; d < 2; ++d) V(2, d) = V(0, d) + V(1, d);  // so that (0) + (1) = (2) + (3)
  for (Index d = 0; d < 2; ++d) V(3, d) = 0;
  const real share = static_cast<real>(3 + draft.rng.below(5)) / 10, rest = (1 - share) / 2;
  const Tensor p(Shape{1, 4}, {share / 2, share / 2, rest, rest});
  const Tensor q(Shape{1, 4}, {rest, rest, share / 2, share / 2});
  if (share == real(0.5) || (V(2, 0) == 0 && V(2, 1) == 0)) return ask_exact(draft);
  draft.ask("What does this print, to three decimals, and how exact is it?");
  draft.show_program("change_of_both");
  draft.show("p", p);
  draft.show("q", q);
  draft.show("value", V, 0);
  draft.number("what is printed", change_of_both(p, q, V), 0.0005);
  draft.right(
      "exactly 0, but for rounding: the difference of the rows mixes these values to nothing",
      "q - p is orthogonal to the columns of V and to the row of ones.");
  draft.wrong("0 only within a tolerance, as in an adversarial search",
              "a search stops where the change is small enough; here it is none.");
  draft.wrong("0 for any values", "with other values the rows would mix to different outputs.");
  draft.letter("how exact");
  draft.explain(
      "With more keys than D + 1 there are such rows for whatever values: weights above 0 have "
      "room to move. With fewer keys there are only where values depend on each other, as "
      "here: key 0 and key 1 together give what key 2 and key 3 do. \"Identical outputs\" is "
      "either this or \"within a tolerance\": ask which.");
}

void ask_other_rows(Draft& draft) {
  const Index T = 5 + draft.rng.below(6);
  draft.ask(
      "`pooled` is what a classifier reads: it is made of the last hidden state of [CLS]. What "
      "does "
      "this print, to six decimals?");
  draft.show_program("change_by_other_rows");
  draft.show(join("T = ", T));
  draft.number("what is printed", change_by_other_rows(T), 5e-7);
  draft.right(
      "nothing reads the other rows of the last layer",
      "each row makes its own token's state, and after the last layer no token reads another.");
  draft.wrong("random weights are nearly even, so any change is small",
              "small is not 0; in the layer below, the same change is felt.");
  draft.wrong("the feed-forward block evens it out", "it works on each token by itself.");
  draft.letter("why");
  draft.explain(
      "A swap that touches rows which nothing reads proves nothing about attention. In a "
      "classifier by [CLS] only the row of [CLS] counts in the last layer; in the layers below "
      "all rows do.");
}

void ask_determines(Draft& draft) {
  draft.ask(
      "The course: if a large change of the weights leaves the output as it is, something else "
      "determines the output. What follows from a swap that was searched for with the output held "
      "fixed?");
  draft.right(
      "that many weights lead to this output, of which the model's are one",
      "the output is a function of weights and values; a function may take one value at many "
      "places.");
  draft.wrong(
      "that something other than attention determines the output",
      "on the surface where the output stays, it stays by choice. Other swaps change it. That "
      "3 + 4 = 5 + 2 does not show that summands don't determine a sum.");
  draft.wrong("that the feed-forward blocks determine the output",
              "they were left as they were, and nothing was tried on them.");
  draft.wrong(
      "that the attention is not used",
      "to see that, take weights that were not chosen for the output: even ones, shuffled ones.");
  draft.explain("\"Not the only possible cause\" is right, and weaker than \"not a cause\".");
}

void ask_wrong_divergence(Draft& draft) {
  ask_wrong_line(draft, "The distance by which the papers compare two attentions, in nats.",
                 "jensen_shannon.rows");
}

}  // namespace

std::vector<Entry> swapping_questions() {
  return {{"jw.exact", Kind::predict, {"attention.context"}, ask_exact},
          {"jw.other-rows", Kind::predict, {"pooler", "bert"}, ask_other_rows},
          {"jw.determines", Kind::choose, {"attention.context", "adversary"}, ask_determines},
          {"jw.wrong", Kind::wrong_line, {"jensen_shannon.rows"}, ask_wrong_divergence}};
}

}  // namespace glassbert::quiz
