#include <algorithm>

#include "bank.h"
#include "core/check.h"
#include "drawing.h"
#include "measure/jensen_shannon.h"

namespace glassbert::quiz {
namespace {

void ask_trained_or_uniform(Draft& draft) {
  const Index own = 78 + draft.rng.below(8), even = own - draft.rng.below(2);
  draft.ask(join("A model with trained attention is right on ", own,
                 " of 100 texts. The same model, "
                 "trained with all weights even, is right on ",
                 even, ". What follows for this task?"));
  draft.right(
      "attention is not needed here, so this task can't tell whether attention explains",
      "the first thing to check, before any adversary is built. With 100 texts a difference of "
      "1 is no difference.");
  draft.wrong("attention is no explanation, as Jain and Wallace say",
              "they ask about models that use it. This shows a task that does not ask for it.");
  draft.wrong("the trained model's attention is even, too",
              "it may be far from even; it isn't needed for being right.");
  draft.wrong("attention is an explanation, because it does no harm", "nothing was explained.");
}

void ask_seeds(Draft& draft) {
  const Tensor own = weights(draft.rng, 1, 4);
  Tensor distances(Shape{1, 4});
  std::vector<Tensor> others;
  for (Index i = 0; i < 4; ++i) {
    others.push_back(weights(draft.rng, 1, 4));
    distances(0, i) = jensen_shannon(own, others[i])(0);
  }
  const Index last = 3,
              widest =
                  top_of(Tensor(Shape{1, 3}, {distances(0, 0), distances(0, 1), distances(0, 2)}));
  const real band = distances(0, widest), adversary = distances(0, last);
  if (std::abs(band - adversary) < real(0.03) || adversary < real(0.05)) return ask_seeds(draft);
  const bool inside = adversary < band;
  draft.ask(
      "The attention of one model for one text; of three models that differ only in the seed of "
      "their training; and an adversarial one with the same output. How far is each from the "
      "first, in nats: the farthest of the three seeds, and the adversary?");
  draft.show("the model", own);
  for (Index i = 0; i < 3; ++i) draft.show(join("seed ", i + 1), others[i]);
  draft.show("adversary", others[last]);
  draft.number("the farthest seed", band, 0.01);
  draft.number("the adversary", adversary, 0.01);
  const std::string no_news = "the adversary is no news: models trained alike differ as much",
                    news = "the adversary is farther from the model than training leaves open";
  const std::string why = "the band of seeds is the control that Wiegreffe and Pinter ask for.";
  draft.right(inside ? no_news : news, why);
  draft.wrong(inside ? news : no_news, "compare the two numbers.");
  draft.wrong("the model's weights are the right ones, the others are mistaken",
              "all of these models are right alike; that one was trained first is no reason.");
  draft.letter("what follows");
  draft.explain(
      std::string("Either way it is one text: the comparison is made over many, with its "
                  "spread. And a wide band of seeds speaks against reading a single model's "
                  "weights as the reason for anything."));
}

void ask_both(Draft& draft) {
  draft.ask(
      "\"Both papers are right about different things.\" Which pair of statements is both papers' "
      "result, and nothing more?");
  draft.right(
      "weights with the same output can be found for a text / that such weights exist does not "
      "make the model's own meaningless: test whether attention is needed, and whether a model "
      "trained to have other weights is as good",
      "one is about existence text by text, the other about whole models and about what "
      "\"explanation\" is to mean.");
  draft.wrong("attention never explains / attention does explain",
              "the titles read so; neither paper claims it. The second says \"not not\".");
  draft.wrong("attention is not faithful / attention is plausible",
              "how people find it was not what either measured.");
  draft.wrong("attention fails in recurrent networks / attention works in transformers",
              "both used recurrent networks; neither tested a transformer.");
}

void ask_model(Draft& draft) {
  draft.ask(
      "Wiegreffe and Pinter object that an adversary made for each text is not a model. What is "
      "the objection?");
  draft.right(
      "weights come out of parameters that serve all texts; those found text by text need not "
      "come out of any",
      "so they train one model to have other weights on all texts: it can, at some cost in "
      "agreement with the outputs, which is what they plot.");
  draft.wrong("the search may have stopped at a bad optimum",
              "a better search would only find weights that are farther away.");
  draft.wrong("the texts were too short", "lengths were not their point.");
  draft.wrong("the weights found do not sum to 1", "they do, by construction.");
}

void ask_guide(Draft& draft) {
  draft.ask(
      "Frozen weights of a trained model help a network without context to classify; weights made "
      "by an adversary do not. What has been shown?");
  draft.right("that the trained weights hold information about which words matter for the task",
              "another model can use it, so it is not an artefact of this one.");
  draft.wrong("that they are a faithful account of how the first model decides",
              "usable by another model is not: says what this one did.");
  draft.wrong("that they are the only weights that hold it", "one alternative failed, not all.");
  draft.wrong("that the adversarial weights are impossible",
              "they exist and give the same output in the first model.");
}

}  // namespace

std::vector<Entry> wiegreffe_pinter_questions() {
  return {{"wp.uniform", Kind::choose, {"attention.context"}, ask_trained_or_uniform},
          {"wp.seeds", Kind::compute, {"jensen_shannon.rows"}, ask_seeds},
          {"wp.both", Kind::choose, {"jensen_shannon.rows"}, ask_both},
          {"wp.model", Kind::choose, {"attention.scores"}, ask_model},
          {"wp.guide", Kind::choose, {"attention.context"}, ask_guide}};
}

}  // namespace glassbert::quiz
