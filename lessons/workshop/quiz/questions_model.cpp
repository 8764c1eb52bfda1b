#include "antecedent.h"
#include "bank.h"
#include "core/check.h"
#include "draw/number_text.h"
#include "drawing.h"
#include "reviews.h"

namespace glassbert::quiz {
namespace {

constexpr Index texts = 100;

// Asks for the flips of both sentiment models when the last layer's rows become others.
void ask_flips(Draft& draft, NewRows rows, const std::string& what) {
  const Model& ordinary = draft.models.classifier("world-sentiment");
  const Model& late = draft.models.classifier("world-sentiment-late");
  const std::vector<Review> asked = reviews(draft.seed, 1000, texts);
  draft.ask(
      join("world-sentiment and world-sentiment-late classify reviews. The late one was trained "
           "so that [CLS] sees only itself below the last layer: all that it learns of the text, "
           "it reads there. Both read ",
           texts, " reviews; then ", what,
           " How many decisions become another, in the one and in the other?"));
  draft.whole("world-sentiment", flips(ordinary, asked, rows), 10);
  draft.whole("world-sentiment-late", flips(late, asked, rows), 10);
}

void ask_even(Draft& draft) {
  ask_flips(draft, NewRows::even,
            "every row of the last layer's attention is made even, in every head.");
  draft.explain(
      "Just measured. Few flips mean that these weights were not needed for these decisions, not "
      "that attention is no explanation: [CLS] may have read the text in lower layers, or, where "
      "it "
      "can't, every token may hold what the whole text says, so that any mixture of them will do.");
}

void ask_shuffled(Draft& draft) {
  ask_flips(draft, NewRows::shuffled,
            "in every row of the last layer the weights are dealt to other tokens at random.");
  draft.explain(
      "Just measured, with one shuffling. Random weights may change decisions or not: it "
      "depends on the model. Adversarial weights change none, because they were chosen so.");
}

void ask_adversary(Draft& draft) {
  const Model& ordinary = draft.models.classifier("world-sentiment");
  const Model& late = draft.models.classifier("world-sentiment-late");
  const std::vector<Review> asked = reviews(draft.seed, 1200, 8);
  draft.ask(
      "For each of 8 reviews a search looks for the weights of the last layer's row of [CLS] that "
      "are farthest from the model's own and move the outcome by .01 at most; their distance is "
      "taken as a share of the largest that any weights have. What is the median share, in "
      "percent, "
      "in world-sentiment, and in world-sentiment-late, whose [CLS] reads the text in this row "
      "only?");
  draft.number("world-sentiment", 100 * farthest_share(ordinary, asked), 15);
  draft.number("world-sentiment-late", 100 * farthest_share(late, asked), 15);
  draft.explain(
      "Just searched for. Such weights exist in the model that could do without this row and in "
      "the one that could not: that they exist does not tell the two apart. Even weights, which "
      "nobody chose for the output, do.");
}

void ask_antecedent(Draft& draft) {
  const Model& model = draft.models.masked_word_model("world-mlm");
  const AntecedentHead found = study_antecedents(model, draft.seed, 12);
  const Index last = model.bert.config.L - 1;
  draft.ask(
      join("Head ", last, ".", found.head, " of world-mlm gives a pronoun's noun ",
           two(found.of_pronoun),
           " of its weight in the pronoun's row, more than any other head of "
           "the last layer does, and ",
           two(found.of_others),
           " in the rows of the other words. "
           "Each word of 12 sentences is masked in turn and guessed, with this head and without "
           "it. Of the words that are not the pronoun, for how many percent is the likeliest word "
           "another?"));
  draft.number("percent", 100 * found.changed_others, 10);
  draft.explain(
      join("Of the other words ", percent_text(found.changed_others), ", of the pronouns ",
           percent_text(found.changed_pronoun),
           ". In the last layer a row serves its own token "
           "alone. A head that gives weight to the noun in every row is no pronoun's head: to "
           "call it so, its taking out must hurt pronouns more than other words."));
}

}  // namespace

std::vector<Entry> model_questions() {
  return {
      {"models.even", Kind::predict, {"attention.context", "pooler"}, ask_even},
      {"models.shuffled", Kind::predict, {"attention.context", "pooler"}, ask_shuffled},
      {"models.adversary", Kind::predict, {"adversary", "jensen_shannon.ceiling"}, ask_adversary},
      {"models.antecedent", Kind::predict, {"profile.mass", "masked_word.logits"}, ask_antecedent}};
}

}  // namespace glassbert::quiz
