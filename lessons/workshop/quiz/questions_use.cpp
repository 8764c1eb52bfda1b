#include <algorithm>

#include "bank.h"
#include "core/check.h"
#include "drawing.h"
#include "math/matmul.h"

namespace glassbert::quiz {
namespace {

void ask_views(Draft& draft) {
  draft.ask(
      "BertViz has three views of attention, and so has this program. Which view answers the "
      "question \"in which layers are there heads that look at the token before?\"");
  draft.right("the model view: every head of every layer as a small map",
              "a diagonal below the main one is seen at that size.");
  draft.wrong("the head view: lines between the tokens for some heads of one layer",
              "it answers: where does this head look from this token?");
  draft.wrong("the neuron view: query, key and their products for one pair of tokens",
              "it answers: which numbers make this weight large?");
  draft.wrong("none; a view shows one sentence, so it can't tell anything about heads",
              "it tells about this sentence, and a habit seen in one can be counted over many.");
  draft.explain(
      "All three show what was computed. None takes anything out, so none says what a "
      "decision hangs on.");
}

void ask_artefact(Draft& draft) {
  const std::vector<std::string> words{"the", "film", "was", "dull", "and", "long", "!"};
  Tensor row(Shape{2, 7});
  const Tensor low = weights(draft.rng, 2, 7);
  const Index a = draft.rng.below(2);  // the model in question
  for (Index r = 0; r < 2; ++r)
    for (Index s = 0; s < 7; ++s)
      row(r, s) = low(r, s) * real(0.3) + (s == (r == a ? 6 : 3) ? real(0.7) : 0);
  draft.draw(
      {"two sentiment models read one review", "", "attention.contribution"},
      {{"", {"model 0", "model 1"}, words, "row of [CLS], last layer", "key", "weight", row}});
  draft.ask(
      "Both models say \"positive\", which is wrong. Which one do you suspect of having learnt "
      "punctuation, and what would show it?");
  draft.whole("the model (0 or 1)", a);
  draft.right(
      "put a full stop in place of \"!\" in many texts: do its decisions change, and more than "
      "the other model's?",
      "the map gives a suspicion; a change of the input tests it, beside a control.");
  draft.wrong("the map is proof enough: it looks at \"!\"",
              "a weight on a token whose value is short reads nothing there.");
  draft.wrong("train it again with another seed and see whether it looks there again",
              "that tells about training, not about this model's decision.");
  draft.wrong("read more maps of the same model", "more of the same evidence is not a test.");
  draft.letter("the test");
  draft.explain("This is what maps are good for: they say where to look next.");
}

void ask_compare(Draft& draft) {
  constexpr Index T = 4;
  const std::vector<std::string> tokens = some_tokens(draft.rng, T);
  const Tensor before = weights(draft.rng, T, T), after = weights(draft.rng, T, T);
  const Tensor change = subtract(after, before);
  const Tensor all = reshaped(change, Shape{1, T * T});
  const Index top = top_of(all), query = top / T, key = top % T;
  if (lead_of(all) < real(0.12) || query == key || change(key, query) > real(0.1))
    return ask_compare(draft);
  draft.draw({"after fine-tuning less before", "", "softmax.rows"},
             {token_map("difference", tokens, change, ScaleKind::symmetric, "difference")});
  const auto says = [&](Index q, Index k, const char* what) {
    return "\"" + tokens[q] + "\" reads \"" + tokens[k] + "\" " + what;
  };
  draft.ask(
      "One head of a checkpoint after fine-tuning less the same head before. What changed most, of "
      "what grew?");
  draft.right(says(query, key, "more"), "row: who reads; column: what is read; + is more.");
  draft.wrong(says(key, query, "more"), "that takes the column for the query.");
  draft.wrong(says(query, key, "less"), "blue or - is less.");
  draft.wrong(says(query, key, "more, and therefore decides otherwise"),
              "that the weight changed is seen; what it does to decisions is not.");
  draft.letter("what changed");
  draft.explain(
      "Two trainings of one model differ as well: without the difference between two seeds "
      "beside it, one can't say that fine-tuning made this one.");
}

}  // namespace

std::vector<Entry> use_questions() {
  return {{"use.views", Kind::choose, {"attention.scores"}, ask_views},
          {"use.artefact", Kind::heatmap, {"attention.contribution"}, ask_artefact},
          {"use.compare", Kind::heatmap, {"softmax.rows"}, ask_compare}};
}

}  // namespace glassbert::quiz
