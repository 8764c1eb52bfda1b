#include "bank.h"
#include "changes.h"
#include "drawing.h"
#include "programs.h"

namespace glassbert::quiz {
namespace {

void ask_residual(Draft& draft) {
  draft.ask(
      "The course writes a layer as x_l = Attn(x_{l-1}) + x_{l-1}. What does a layer of BERT do "
      "besides?");
  draft.right("it normalises each of two sums, and adds a feed-forward block to the first result",
              "m = LN(x + attention(x)), y = LN(m + FFN(m)).");
  draft.wrong(
      "nothing: the rest is inside Attn",
      "the feed-forward block has two thirds of a layer's weights and is no part of attention.");
  draft.wrong("it normalises once, before the attention",
              "that is pre-norm, as in GPT-2; BERT normalises after each sum.");
  draft.wrong("it multiplies the sum by one half, as rollout does",
              "the half is rollout's assumption; no layer computes it.");
  draft.explain(
      "So a rollout, which is made of the short formula, leaves out both LayerNorms, the "
      "feed-forward block, and the lengths of the values.");
}

void ask_wrong_layer(Draft& draft) {
  ask_wrong_line(draft, "One layer of the encoder.", "encoder_layer");
}

void ask_doubling(Draft& draft) {
  const Tensor x = whole_numbers(draft.rng, {1, 4}, -5, 5);
  if (lead_of(x) == 0) return ask_doubling(draft);
  draft.ask(
      "LayerNorm with factor 1, shift 0 and epsilon 0. What does this print, to three decimals?");
  draft.show_program("change_by_doubling");
  draft.show("x", x, 0);
  draft.number("what is printed", change_by_doubling(x), 0.0005);
  draft.explain(
      "LayerNorm divides by the vector's own deviation, so a factor of the whole vector cancels: "
      "a short vector is not always a small effect. A factor of one addend does not cancel. "
      "BERT's LayerNorms divide sums, so that erasing a weight without sharing it out again and "
      "erasing it with doing so are two experiments.");
}

}  // namespace

std::vector<Entry> layers_questions() {
  return {{"layer.residual", Kind::choose, {"encoder_layer"}, ask_residual},
          {"layer.wrong", Kind::wrong_line, {"encoder_layer"}, ask_wrong_layer},
          {"layer.doubling", Kind::predict, {"layer_norm"}, ask_doubling}};
}

}  // namespace glassbert::quiz
