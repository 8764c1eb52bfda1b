#include "debate/verdict.h"

#include <algorithm>
#include <cmath>

#include "debate/verdict_parts.h"
#include "explain/outcome.h"
#include "explain/shapley_exact.h"
#include "support/ask.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

Question little_question(const Bert& bert) {
  return Question(bert, little_sentence, logit_aim(1), little_special);
}

// The mean loss of the decided probability when the 1, 2 of five content tokens in `order` become
// [MASK], or all others do: by runs of their own.
double loss_by_runs(const Bert& bert, const std::vector<Index>& order, bool others) {
  const Aim aim = logit_aim(1);
  const Outcome before = outcome_of(forward(bert, little_sentence), 0, aim);
  const Index decision = decision_of(before);
  double sum = 0;
  for (std::size_t k = 1; k <= 2; ++k) {
    Sequence changed = little_sentence;
    for (std::size_t i = 0; i < order.size(); ++i)
      if ((i < k) != others) changed.ids[order[i]] = little_special.mask;
    sum += before[decision] - outcome_of(forward(bert, changed), 0, aim)[decision];
  }
  return sum / 2;
}

}  // namespace

TEST_CASE("necessity and sufficiency are the mean losses of runs without the tokens") {
  const Bert bert = little_classifier();
  Question question = little_question(bert);
  Tensor scores(Shape{7});
  const std::vector<Index> order{4, 2, 5, 1, 3};
  for (std::size_t i = 0; i < order.size(); ++i) scores(order[i]) = real(5 - double(i));
  scores(0) = scores(6) = 100;  // special tokens are no candidates
  const CardRow necessity = test_necessity(question, scores, {});
  const CardRow sufficiency = test_sufficiency(question, scores, {});
  CHECK(std::abs(necessity.numbers(0) - loss_by_runs(bert, order, false)) < 1e-5);
  CHECK(std::abs(sufficiency.numbers(0) - loss_by_runs(bert, order, true)) < 1e-5);
  CHECK((necessity.badge == Badge::pass) == (necessity.numbers(0) > necessity.numbers(2)));
  CHECK((sufficiency.badge == Badge::pass) == (sufficiency.numbers(0) < sufficiency.numbers(2)));
}

TEST_CASE("the control of necessity is random orders, the same for the same seed") {
  const Bert bert = little_classifier();
  Question question = little_question(bert);
  Tensor scores(Shape{7});
  VerdictChoices choices;
  const CardRow first = test_necessity(question, scores, choices);
  CHECK(first.numbers(2) >= first.numbers(1));
  CHECK(test_necessity(question, scores, choices).sentence == first.sentence);
  CHECK(test_sufficiency(question, scores, choices).numbers(2) <=
        test_sufficiency(question, scores, choices).numbers(1));
  // The best of all scores passes: here those that the runs themselves give, by trying all orders.
  std::vector<Index> order{1, 2, 3, 4, 5}, best = order;
  double most = -1;
  do {
    const double loss = loss_by_runs(bert, order, false);
    if (loss > most + 1e-6) {
      most = loss;
      best = order;
    }
  } while (std::ranges::next_permutation(order).found);
  for (std::size_t i = 0; i < best.size(); ++i) scores(best[i]) = real(5 - double(i));
  choices.orders = 400;  // of 120 orders, so that the limit lies below the best
  CHECK(test_necessity(question, scores, choices).numbers(0) == Approx(most).margin(1e-5));
}

TEST_CASE("weights that any others can replace are not unique; a strict bound leaves them so") {
  const Bert bert = little_classifier();
  Question question = little_question(bert);
  VerdictChoices loose, strict;
  loose.epsilon = 1;
  strict.epsilon = 0;
  CHECK(test_uniqueness(question, loose).badge == Badge::fail);
  CHECK(test_uniqueness(question, loose).numbers(0) == Approx(1).epsilon(1e-3));
  CHECK(test_uniqueness(question, strict).numbers(0) < test_uniqueness(question, loose).numbers(0));
  CHECK(test_use(question, loose).badge == Badge::fail);
  CHECK(test_use(question, strict).badge == Badge::pass);
}

TEST_CASE("the exact Shapley values agree with themselves, and a turned order does not") {
  const Bert bert = little_classifier();
  Question question = little_question(bert);
  const Tensor judge = explain_by_shapley_exact(question, {}).values;
  const CardRow same = test_against_shapley(question, judge, {});
  CHECK(same.badge == Badge::pass);
  CHECK(same.numbers(0) == Approx(1));
  Tensor turned(judge.shape());
  for (Index t = 0; t < judge.size(); ++t) turned(t) = 1 / (real(1e-6) + std::abs(judge(t)));
  CHECK(test_against_shapley(question, turned, {}).badge == Badge::fail);
}

TEST_CASE("stability compares the words that both texts have, each where it comes first") {
  const WordScores own{"own", {"a", "b", "c", "d", "e", "f", "a"}, {6, 5, 4, 3, 2, 1, 99}};
  const WordScores same{"w1", {"f", "x", "e", "d", "c", "b", "a"}, {1, 7, 2, 3, 4, 5, 6}};
  const WordScores turned{"w2", {"a", "b", "c", "d", "e", "f"}, {1, 2, 3, 4, 5, 6}};
  const WordScores foreign{"w3", {"x", "y", "z"}, {1, 2, 3}};
  const std::vector<WordScores> good{same}, bad{turned}, none{foreign};
  CHECK(test_stability("s", own, good, 1).badge == Badge::pass);
  CHECK(test_stability("s", own, good, 1).numbers(0) == Approx(1));
  CHECK(test_stability("s", own, bad, 1).badge == Badge::fail);
  CHECK(test_stability("s", own, none, 1).badge == Badge::untested);
  CHECK(test_stability("s", own, {}, 1).badge == Badge::untested);
}

TEST_CASE("a use fails with any of its tests, and is untested only where none failed") {
  const auto audit = [](Badge unique, Badge liar) {
    const std::vector<CardRow> rows{
        card_row("uniqueness", unique, ""), card_row("sufficiency", Badge::pass, ""),
        card_row("stability: wordings", Badge::pass, ""),
        card_row("stability: models", Badge::pass, ""), card_row("liar", liar, "")};
    const std::vector<CardRow> uses = uses_of(rows);
    return std::ranges::find(uses, "audit", &CardRow::name)->badge;
  };
  CHECK(audit(Badge::pass, Badge::pass) == Badge::pass);
  CHECK(audit(Badge::fail, Badge::untested) == Badge::fail);
  CHECK(audit(Badge::untested, Badge::fail) == Badge::fail);
  CHECK(audit(Badge::pass, Badge::untested) == Badge::untested);
}

TEST_CASE("what 1 in 20 exceeds is the number that two of forty are above") {
  std::vector<double> numbers;
  for (int i = 1; i <= 40; ++i) numbers.push_back(i);
  CHECK(exceeded_by(numbers, 0.05) == 38);
  CHECK(exceeded_by(numbers, 0.95) == 2);
  CHECK(median_number(numbers) == 20.5);
  CHECK(median_number({3, 1, 2}) == 2);
}
