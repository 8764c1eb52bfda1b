#include "bank.h"
#include "core/check.h"
#include "reviews.h"

namespace glassbert::quiz {
namespace {

constexpr Index texts = 100;

void ask_flips(Draft& draft) {
  const Model& ordinary = draft.models.classifier("world-sentiment");
  const Model& late = draft.models.classifier("world-sentiment-late");
  const std::vector<Review> asked = reviews(draft.seed, 1000, texts);
  const Index of_ordinary = flips_by_even_rows(ordinary, asked),
              of_late = flips_by_even_rows(late, asked);
  draft.ask(
      join("Two trained sentiment models read ", texts,
           " reviews. Then every row of the last layer's "
           "attention is made even, in every head. How many decisions become another, in "
           "world-sentiment and in world-sentiment-late? (Their READMEs say how they differ.)"));
  draft.whole("world-sentiment", of_ordinary, 10);
  draft.whole("world-sentiment-late", of_late, 10);
  draft.explain(
      "Just measured. Where [CLS] has read the text in lower layers already, the last row has "
      "little left to do, and a test of that row says little about attention as a whole. Few "
      "flips mean that these weights were not needed, not that attention is no explanation.");
}

}  // namespace

std::vector<Entry> model_questions() {
  return {{"models.flips", Kind::predict, {"attention.context", "pooler"}, ask_flips}};
}

}  // namespace glassbert::quiz
