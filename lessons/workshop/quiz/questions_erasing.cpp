#include <algorithm>
#include <cmath>

#include "bank.h"
#include "core/check.h"
#include "drawing.h"
#include "math/softmax.h"
#include "measure/rows.h"

namespace glassbert::quiz {
namespace {

void ask_renormalised(Draft& draft) {
  const Tensor p = weights(draft.rng, 1, 5);
  const Index top = top_of(p), other = (top + 1 + draft.rng.below(4)) % 5;
  if (lead_of(p) < real(0.03)) return ask_renormalised(draft);
  Tensor rest = p;
  rest(0, top) = 0;
  draft.ask(
      join("The largest weight of this row is erased and the others are divided by their new sum. "
           "What weight does key ",
           other, " have then? (Keys count from 0.)"));
  draft.show("P", p);
  draft.number("weight", row_shares(rest)(0, other), 0.005);
  draft.explain(
      "That is the same as a score of minus infinity before the softmax. Without the division "
      "the row sums to less than 1, and the output gets shorter, too: another experiment.");
}

// The probability of "positive" by one head: the query [CLS] scores each word, the weights mix what
// the words say, 3 times the mixture is the logit.
double positive(const std::vector<real>& scores, const std::vector<real>& said) {
  if (scores.empty()) return 0.5;
  Tensor S(Shape{1, std::ssize(scores)}), V(Shape{std::ssize(said), 1});
  std::ranges::copy(scores, S.values().begin());
  std::ranges::copy(said, V.values().begin());
  return softmax(Tensor(Shape{1, 2}, {3 * mixed(softmax(S), V)(0, 0), 0}))(0, 0);
}

void ask_superb(Draft& draft) {
  const real score = static_cast<real>(3 + draft.rng.below(4));
  const double both = positive({0, score, 0, score}, {0, 1, 0, 1});
  const double one = positive({0, 0, score}, {0, 0, 1}), none = positive({0, 0}, {0, 0});
  draft.ask(join(
      "\"film superb plot superb\". One head reads the four words with the scores 0, ", score,
      ", 0, ", score,
      "; \"superb\" says 1, the others 0; the logit of \"positive\" is 3 times "
      "what the head mixes, that of \"negative\" 0. By how much does p(positive) drop when one "
      "\"superb\" is taken out, and when both are?"));
  draft.number("one goes", both - one, 0.01);
  draft.number("both go", both - none, 0.01);
  draft.right("the other one says the same, and takes over the weight",
              "what is said twice is not missed once. Leave-one-out asks about each word alone.");
  draft.wrong("\"superb\" does not matter to this model",
              "without both, the decision is a coin's.");
  draft.wrong("attention does not matter to this model", "it is all there is in this model.");
  draft.wrong("the model is saturated: p can't move any more",
              "it moves by " + two(both - none) + " when both go.");
  draft.letter("why is the drop for one near 0");
  draft.explain(
      "Shapley values, which average over all orders of taking words out, give about half of the "
      "second drop to each \"superb\". Two erasures at once, or SHAP, see what leave-one-out "
      "can't.");
}

void ask_flips(Draft& draft) {
  const Index before = 84 + draft.rng.below(8), after = before - draft.rng.below(3);
  Index most = 0, least = 100;
  for (Index lost = 0; lost <= before; ++lost) {  // right texts that become wrong
    const Index gained = after - before + lost;   // wrong ones that become right
    if (gained < 0 || gained > 100 - before) continue;
    most = std::max(most, lost + gained);
    least = std::min(least, lost + gained);
  }
  draft.ask(join(
      "Two classes, 100 texts. Accuracy is ", before, " % with the attention as it is and ", after,
      " % with every row of the last layer even. How many of the 100 decisions changed, at "
      "least and at most?"));
  draft.whole("at least", least);
  draft.whole("at most", most);
  draft.explain(
      "Texts that become wrong and texts that become right cancel in the accuracy. \"Erasing "
      "hurts performance little\" is a statement about accuracy; whether attention matters to a "
      "decision is a statement about flips. Ask for both.");
}

void ask_layer(Draft& draft) {
  draft.ask(
      "The weights on \"superb\" are set to 0 in all heads of the last layer and the rows are "
      "divided by their sums. The decision stays. What was tested?");
  draft.right(
      "whether the last layer has to read this token once more",
      "by then other tokens have read it in the layers below, and [CLS] carries what it read.");
  draft.wrong("whether the word \"superb\" matters",
              "for that, take it out of the text, or its key out of every layer; and even then its "
              "own row still computes.");
  draft.wrong("whether the model uses attention", "one layer, one key.");
  draft.wrong("whether the head that looked at \"superb\" matters",
              "all heads were changed, each at one key.");
  draft.explain(
      "Erasing in one layer, in all layers, and in the text are three experiments with three "
      "results. Say which.");
}

void ask_masked(Draft& draft) {
  draft.ask(
      "Leave-one-out can delete a word or put [MASK] in its place. A classifier's p drops by 0.30 "
      "with [MASK] and by 0.02 with deletion. What is the careful reading?");
  draft.right(
      "the two ask different things: a text with [MASK] is one that the classifier may never have "
      "seen",
      "a model answers odd input oddly. Report which, or train with masked words as well.");
  draft.wrong("the word is worth 0.30, deleting hides it",
              "there is no such worth outside of a comparison.");
  draft.wrong("the word is worth 0.02, because deleting is exact",
              "deleting moves all later positions and may leave a broken sentence.");
  draft.wrong("the mean, 0.16", "two answers to two questions have no useful mean.");
}

}  // namespace

std::vector<Entry> erasing_questions() {
  return {{"erase.renormalised", Kind::compute, {"softmax.rows"}, ask_renormalised},
          {"erase.superb", Kind::compute, {"softmax.rows", "attention.context"}, ask_superb},
          {"erase.flips", Kind::compute, {"attention.context"}, ask_flips},
          {"erase.layer", Kind::choose, {"encoder_layer"}, ask_layer},
          {"erase.masked", Kind::choose, {"embeddings"}, ask_masked}};
}

}  // namespace glassbert::quiz
