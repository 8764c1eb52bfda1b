#include "bank.h"
#include "bert/attention_products.h"
#include "changes.h"
#include "core/check.h"
#include "drawing.h"
#include "math/cross_entropy.h"
#include "math/softmax.h"

namespace glassbert::quiz {
namespace {

void ask_map(Draft& draft) {
  const Tensor P(Shape{1, 2, 2}, {real(0.5), real(0.5), real(0.5), real(0.5)});
  const Tensor V = whole_numbers(draft.rng, {2, 2}, -4, 4),
               d = whole_numbers(draft.rng, {1, 2}, -3, 3);
  const Tensor d_Z(Shape{2, 2}, {d(0, 0), d(0, 1), 0, 0});
  Tensor d_V(Shape{2, 2});
  const Tensor d_P = mix_values_backward(P, V, d_Z, {0, 2}, d_V);
  if (d_P(0, 0, 0) == d_P(0, 0, 1)) return ask_map(draft);
  draft.ask(
      "The loss has this derivative by the head's output for the first query. What are its "
      "derivatives by the query's weights on the two keys?");
  draft.show("d_Z", d, 0);
  draft.show("V", V, 0);
  draft.number("by the weight on key 0", d_P(0, 0, 0), 0.01);
  draft.number("by the weight on key 1", d_P(0, 0, 1), 0.01);
  draft.right("the map's, as the formula says: A times |dL/dA|, cell by cell",
              "one number for each weight; it depends on the values.");
  draft.wrong(
      "the output's, as the course's sentence says",
      "that is one number for each of the head's D outputs and can't be multiplied with a map "
      "cell by cell.");
  draft.wrong("it makes no difference", "here the one is d_Z and the other d_Z V^T.");
  draft.letter("which one does gradient x attention use");
  draft.explain(
      "d_P(t,s) is the inner product of d_Z(t) with V(s). The course's sentence weights a head "
      "by the gradient of its output, its formula by that of its map: two measures, which may "
      "disagree about a head.");
}

void ask_whole_row(Draft& draft) {
  const Tensor p = weights(draft.rng, 1, 3);
  const Index size = 2 + draft.rng.below(7);
  Tensor d_p(Shape{1, 3});
  for (real& v : d_p.values()) v = static_cast<real>(size);
  const Tensor d_x = softmax_backward(p, d_p);
  draft.ask(
      "The loss has the same derivative by each weight of a row. What does A x |dL/dA| say of the "
      "first key, and what is the loss's derivative by its score, before the softmax?");
  draft.show("P", p);
  draft.show("d_P", d_p, 0);
  draft.number("A x |dL/dA|", p(0, 0) * d_p(0, 0), 0.01);
  draft.number("by the score", d_x(0, 0), 0.005);
  draft.right(
      "A x |dL/dA| calls this row important, but wherever it looks, the loss stays the same",
      "weights sum to 1, so what one gains others lose, at the same price.");
  draft.wrong("a large derivative of the map shows that the row's pattern matters",
              "only differences of derivatives within a row can be felt by moving weight.");
  draft.wrong("the head is along for the ride, and the formula filters it out",
              join("the formula gives it P times ", size, ", which is much."));
  draft.letter("what follows");
  draft.explain(
      "Values that share a large common part do this. Derivatives before the softmax, or those "
      "of the map less their weighted mean, do not have this fault.");
}

void ask_saturated(Draft& draft) {
  const real margin = static_cast<real>(9 + draft.rng.below(6));
  const real other = real(0.5);
  const Tensor with(Shape{1, 2}, {margin, other}), without(Shape{1, 2}, {0, other});
  const std::vector<Index> label{0};
  const Tensor d = cross_entropy_backward(with, label);
  draft.ask(join("One head alone brings ", two(margin),
                 " to the logit of class 0. With it the logits are (", two(margin),
                 ", 0.5), without it (0, 0.5). What is the loss -ln p(class 0), with and "
                 "without the head?"));
  draft.number("with the head", cross_entropy(with, label), 0.01);
  draft.number("without the head", cross_entropy(without, label), 0.01);
  draft.right("that it is along for the ride; yet without it the decision is another",
              "the loss is flat where the model is sure.");
  draft.wrong("that it decides, as it does",
              "a derivative that small is what the course calls "
              "\"along for the ride\".");
  draft.wrong("nothing: a loss of 0 has no derivative", "it has one, and it is close to 0.");
  draft.letter("what does the gradient of the loss say about the head");
  draft.explain(
      join("The loss's derivative by the logit is ", static_cast<double>(d(0, 0)),
           ". A small gradient says that a small change matters little. It does not say what "
           "happens when the head is taken out. Redundant heads do the same: two that bring "
           "the same thing have small gradients each."));
}

void ask_sign(Draft& draft) {
  constexpr Index T = 6;
  const std::vector<std::string> tokens = some_tokens(draft.rng, T);
  const Tensor P = weights(draft.rng, 1, T), G = whole_numbers(draft.rng, {1, T}, -3, 3);
  Tensor product(Shape{1, T}), against(Shape{1, T});
  for (Index s = 0; s < T; ++s) {
    product(0, s) = P(0, s) * G(0, s);
    against(0, s) = -product(0, s);
  }
  if (lead_of(against) < real(0.15) || against(0, top_of(against)) <= 0) return ask_sign(draft);
  Matrix map{"", {"[CLS]"}, tokens, "query", "key", "A x dF/dA", product, ScaleKind::symmetric};
  draft.draw({"attention times gradient, with its sign", "", "softmax.rows.grad"}, {map});
  draft.ask(
      "F is the logit of the class that was decided for. Which token speaks against it the most?");
  draft.list(tokens, top_of(against));
  draft.explain(
      "The one with the number farthest below 0. With |dF/dA|, as in the course's formula, it "
      "would be shown among the reasons for the decision. Weights are never below 0, so a map "
      "of weights can't say \"against\" at all.");
}

void ask_filter(Draft& draft) {
  draft.ask(
      "\"Gradient x attention is the more faithful measure.\" What would have to be shown on a "
      "model before one may say so?");
  draft.right(
      "heads it ranks high change the output more when they are taken out, more so than by raw "
      "attention and than by a random ranking",
      "faithful means: says what the model does. That needs something done to the model, and a "
      "control.");
  draft.wrong("that its maps look sparser and cleaner",
              "that is about how they please; any squared map is cleaner.");
  draft.wrong("that people agree more with its maps",
              "that is plausible, not faithful: people know what they would look at.");
  draft.wrong("that it agrees with the gradient alone",
              "it is made of the gradient, and agreeing of two measures is no test of truth.");
}

void ask_wrong_gradient(Draft& draft) {
  ask_wrong_line(draft, "The way back through the softmax.", "softmax.rows.grad");
}

}  // namespace

std::vector<Entry> gradient_questions() {
  return {{"gradient.map", Kind::compute, {"attention.context.grad"}, ask_map},
          {"gradient.row", Kind::compute, {"softmax.rows.grad"}, ask_whole_row},
          {"gradient.saturated", Kind::compute, {"cross_entropy.grad"}, ask_saturated},
          {"gradient.sign", Kind::heatmap, {"softmax.rows.grad"}, ask_sign},
          {"gradient.filter", Kind::choose, {"attention.context.grad"}, ask_filter},
          {"gradient.wrong", Kind::wrong_line, {"softmax.rows.grad"}, ask_wrong_gradient}};
}

}  // namespace glassbert::quiz
