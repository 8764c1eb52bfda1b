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

void ask_audit(Draft& draft) {
  draft.ask(
      "An auditor asks for the reason of one decision. What would have to be shown before a map of "
      "attention may be handed over as the reason?");
  draft.right(
      "that no very different weights go with this decision, that retraining gives the same ones, "
      "and that changing what they point at changes the decision",
      "unique, stable, and causal. The first two are what the two papers put in doubt.");
  draft.wrong("that the map is exactly what the model computed",
              "it is. A true record of a step is not yet a reason.");
  draft.wrong(
      "that experts find the map convincing",
      "convincing maps have been made on purpose for models that decide by something else.");
  draft.wrong("that the model is accurate", "being right often is no reason for one decision.");
}

void ask_linguistic(Draft& draft) {
  draft.ask(
      "A head's largest weight is on the verb's subject in 60 of 100 sentences. The course calls "
      "such heads strong evidence that transformers encode syntax. What is still open?");
  draft.right(
      "whether the model uses it: take the head out and see whether verbs get the wrong form",
      "that something can be read off a map is one thing; that later layers read it, another. "
      "Beside it belong the best fixed distance and an untrained model.");
  draft.wrong("nothing: 60 is more than half",
              "what is half here? Subjects mostly stand one or two tokens before their verb.");
  draft.wrong("whether the head does it in every sentence",
              "no head does; the share beside its control is the finding.");
  draft.wrong("whether other heads do it, too", "worth knowing, but it does not bear on use.");
}

void ask_error(Draft& draft) {
  draft.ask(
      "A review is classified wrongly, and the row of [CLS] has its largest weight on the name "
      "\"Rose\". What may be written into the error report?");
  draft.right(
      "a guess: the name may be taken for the flower; to test it, put other names in its place",
      "a map suggests why; replacing the name in this text and in others tests it.");
  draft.wrong("the model erred because of the name \"Rose\"",
              "\"looks at\" is not \"because of\".");
  draft.wrong("the model did not err because of the name, since attention is no explanation",
              "that is overdone as well: nothing was tested.");
  draft.wrong("the word should be removed from the training data",
              "a cure before the illness is known.");
}

void ask_shortcut(Draft& draft) {
  draft.ask(
      "All sentiment words have large weights, just as a reader would hope. Yet the model decides "
      "by whether the last stop is missing. How can that be?");
  draft.right(
      "the stop's effect takes another way: a missing token has no weight to be seen",
      "what is absent, and what reaches [CLS] by lower layers or by positions, is on no map of "
      "the last layer.");
  draft.wrong("it can't: what is not looked at can't decide",
              "there are other ways to [CLS] than the weights of the map that is shown.");
  draft.wrong("the map must be of the wrong head", "no head has a weight on what is not there.");
  draft.wrong("the model must have been trained badly",
              "it was trained well on data with a shortcut.");
  draft.explain(
      "A plausible map is no proof of a sound model. Turn the shortcut round in the texts and "
      "count the decisions that turn with it.");
}

}  // namespace

std::vector<Entry> use_questions() {
  return {{"use.views", Kind::choose, {"attention.scores"}, ask_views},
          {"use.artefact", Kind::heatmap, {"attention.contribution"}, ask_artefact},
          {"use.compare", Kind::heatmap, {"softmax.rows"}, ask_compare},
          {"use.error", Kind::choose, {"attention.contribution"}, ask_error},
          {"use.linguistic", Kind::choose, {"profile.mass"}, ask_linguistic},
          {"use.shortcut", Kind::choose, {"pooler"}, ask_shortcut},
          {"use.audit", Kind::choose, {"jensen_shannon.rows"}, ask_audit}};
}

}  // namespace glassbert::quiz
