#include "bank.h"

namespace glassbert::quiz {
namespace {

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

std::vector<Entry> reasons_questions() {
  return {{"use.error", Kind::choose, {"attention.contribution"}, ask_error},
          {"use.linguistic", Kind::choose, {"profile.mass"}, ask_linguistic},
          {"use.shortcut", Kind::choose, {"pooler"}, ask_shortcut},
          {"use.audit", Kind::choose, {"jensen_shannon.rows"}, ask_audit}};
}

}  // namespace glassbert::quiz
