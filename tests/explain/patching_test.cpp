#include "explain/patching.h"

#include <algorithm>

#include "bert/interventions.h"
#include "explain/biased_classifier.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

// [CLS] 7 9 14 20 [SEP] with another word at position 2.
const Sequence corrupted{{2, 7, 11, 14, 20, 3}, {}, {}};

Explanation patch(const Bert& bert, const Sequence& corrupt) {
  Question question = ask(bert);
  Choices choices;
  choices.corrupt = corrupt;
  return explain_by_patching(question, choices);
}

}  // namespace

TEST_CASE("putting back the changed word, or the state that the answer is read from, is enough") {
  const Bert bert = biased_classifier();
  const Tensor restored = patch(bert, corrupted).values;
  CHECK(restored.shape() == Shape{4, 6});
  for (Index p = 0; p < 6; ++p) {
    CHECK(double(restored(0, p)) == Approx(p == 2 ? 1 : 0).margin(1e-4));  // the embeddings
    CHECK(double(restored(3, p)) ==
          Approx(p == 0 ? 1 : 0).margin(1e-4));  // [CLS] of the last layer
  }
}

TEST_CASE("between them it is what a run with that one state replaced says") {
  const Bert bert = biased_classifier();
  const Explanation answer = patch(bert, corrupted);
  const auto value = [](const Trace& run) { return logit(1)(run).values[0]; };
  const Trace clean = forward(bert, four_words);
  const double from = value(forward(bert, corrupted)), to = value(clean);
  CHECK(number_note(answer, "corrupt_value") == Approx(from));
  for (Index l = 1; l < 3; ++l)
    for (Index p = 0; p < 6; ++p) {
      Tensor state(Shape{12});
      std::ranges::copy(clean.hidden[l].row(p), state.values().begin());
      const double patched = value(forward(bert, corrupted, {replace_hidden(l, p, state)}));
      CHECK(double(answer.values(l, p)) == Approx((patched - from) / (to - from)).margin(1e-4));
    }
}

TEST_CASE("the runs of both inputs are paid for") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  Choices choices;
  choices.corrupt = corrupted;
  explain_by_patching(question, choices);
  CHECK(question.cost().forwards == Approx(2 + 6 * (1 + 2.0 / 3 + 1.0 / 3)));
}

TEST_CASE(
    "without a corrupted input, or with one that changes nothing, there is nothing to patch") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  CHECK_THROWS_AS(explain_by_patching(question, {}), std::invalid_argument);
  CHECK_THROWS_AS(patch(bert, four_words), std::invalid_argument);
}
