#include "explain/value_zeroing.h"

#include "explain/biased_classifier.h"
#include "measure/cosine.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

Tensor zero_values(const Bert& bert, const Sequence& input, Index layer) {
  Question question = ask(bert, input);
  Choices choices;
  choices.layer = layer;
  choices.row.reset();
  return explain_by_value_zeroing(question, choices).values;
}

}  // namespace

TEST_CASE("rows are shares of how far a token turns away when another one's values are zero") {
  const Bert bert = biased_classifier();
  const Trace whole = forward(bert, four_words);
  for (Index layer = 0; layer < 3; ++layer) {
    const Tensor shares = zero_values(bert, four_words, layer);
    Tensor turns(Shape{6, 6});
    for (Index j = 0; j < 6; ++j) {
      const auto erase = [j](Index, Tensor& value) {
        for (Index a = 0; a < value.dim(0); ++a)
          for (Index d = 0; d < value.dim(2); ++d) value(a, j, d) = 0;
      };
      const Trace without = forward(bert, four_words, {{Site::value, layer, erase, {}}});
      for (Index i = 0; i < 6; ++i)
        turns(i, j) = 1 - cosine(whole.hidden[layer + 1], without.hidden[layer + 1])(i, i);
    }
    for (Index i = 0; i < 6; ++i) {
      double all = 0, sum = 0;
      for (const real turn : turns.row(i)) all += turn;
      for (Index j = 0; j < 6; ++j) {
        CHECK(double(shares(i, j)) == Approx(double(turns(i, j)) / all).margin(1e-4));
        sum += shares(i, j);
      }
      CHECK(sum == Approx(1));
    }
  }
}

TEST_CASE("a token that nobody may attend to has nothing to take away") {
  const Bert bert = biased_classifier();
  const Tensor shares = zero_values(bert, {four_words.ids, {}, {1, 1, 0, 1, 1, 1}}, 1);
  for (Index i = 0; i < 6; ++i) CHECK(double(shares(i, 2)) == Approx(0).margin(1e-9));
}

TEST_CASE("only the layer itself is run again") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  Choices choices;
  choices.layer = 0;
  explain_by_value_zeroing(question, choices);
  CHECK(question.cost().forwards == Approx(1 + 6.0 / 3));
}
