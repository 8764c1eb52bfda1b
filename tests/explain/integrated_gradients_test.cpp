#include "explain/integrated_gradients.h"

#include <cmath>

#include "explain/biased_classifier.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

Explanation integrate(const Bert& bert, Choices choices, const Sequence& input = four_words) {
  Question question = ask(bert, input);
  return explain_by_integrated_gradients(question, choices);
}

Choices with_steps(Index steps, Rule rule = Rule::gauss) {
  Choices choices;
  choices.steps = steps;
  choices.rule = rule;
  return choices;
}

}  // namespace

TEST_CASE("scores sum to what the input adds to the baseline, the better the more points") {
  const Bert bert = biased_classifier();
  const double few = std::abs(number_note(integrate(bert, with_steps(2)), "delta"));
  const double many = std::abs(number_note(integrate(bert, with_steps(80)), "delta"));
  CHECK(many < few);
  CHECK(many < 1e-3);
  CHECK(std::abs(number_note(integrate(bert, with_steps(300, Rule::midpoint)), "delta")) < 1e-3);
}

TEST_CASE("the baseline's value is F of the input with every content token replaced") {
  const Bert bert = biased_classifier();
  for (const auto& [baseline, id] : {std::pair{Baseline::padding, 0}, {Baseline::mask, 4}}) {
    Choices choices = with_steps(3);
    choices.baseline = baseline;
    const Sequence replaced{{2, id, id, id, id, 3}, {}, {}};
    Question question = ask(bert, replaced);
    CHECK(number_note(integrate(bert, choices), "baseline_value") == Approx(question.value()));
  }
}

TEST_CASE("from zero, one midpoint is the gradient half way times the embedding") {
  const Bert bert = biased_classifier();
  Choices choices = with_steps(1, Rule::midpoint);
  choices.baseline = Baseline::zero;
  const Tensor scores = integrate(bert, choices).values;

  Question question = ask(bert);
  const Tensor words = question.run().words;
  const auto halve = [](Index, Tensor& x) {
    for (Index t = 1; t < 5; ++t)
      for (real& v : x.row(t)) v /= 2;
  };
  const Hooks hooks{{Site::words, 0, halve, halve}};
  const Trace run = forward(bert, four_words, hooks);
  const Tensor d = backward(bert, run, logit(1)(run).d_trace, hooks).trace.words;
  for (Index t = 0; t < 6; ++t) {
    double expected = 0;
    for (Index h = 0; h < 12 && t > 0 && t < 5; ++h)
      expected += double(words(t, h)) * double(d(t, h));
    CHECK(double(scores(t)) == Approx(expected).margin(1e-5));
  }
}

TEST_CASE("special tokens score 0, and an input of nothing else has nothing to explain") {
  const Bert bert = biased_classifier();
  const Tensor scores = integrate(bert, with_steps(4)).values;
  CHECK(scores(0) == 0);
  CHECK(scores(5) == 0);
  CHECK(scores(2) != 0);
  const Explanation empty = integrate(bert, with_steps(4), {{2, 3}, {}, {}});
  for (const real score : empty.values.values()) CHECK(score == 0);
  CHECK(std::abs(number_note(empty, "delta")) < 1e-6);
}

TEST_CASE("many points are run at once and cost a forward and a backward each") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  explain_by_integrated_gradients(question, with_steps(50));
  CHECK(question.cost().forwards == Approx(52));  // the points, the baseline, the input itself
  CHECK(question.cost().backwards == Approx(51));
}

TEST_CASE("a baseline that the vocabulary lacks is refused") {
  const Bert bert = biased_classifier();
  Question question(bert, four_words, logit_aim(1), {-1, 4, 2, 3});
  CHECK_THROWS_AS(explain_by_integrated_gradients(question, with_steps(2)), std::invalid_argument);
}
