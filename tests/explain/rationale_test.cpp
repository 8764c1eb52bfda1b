#include "explain/rationale.h"

#include "explain/biased_classifier.h"
#include "explain/comprehensiveness.h"
#include "explain/outcome.h"
#include "explain/sufficiency.h"
#include "support/catch.h"

using namespace glassbert;

namespace {

// Four content tokens; ranked: 3, 1, 2 before 4. Special tokens have the highest scores of all.
const std::vector<double> ranking{9, 0.5, 0.5, 2, -1, 8};

Choices with_ranking(Removal removal) {
  Choices choices;
  choices.scores = ranking;
  choices.removal = removal;
  return choices;
}

double probability(const Bert& bert, const std::vector<Index>& ids) {
  return outcome_of(forward(bert, Sequence{ids, {}, {}}), 0, logit_aim(1))[1];
}

}  // namespace

TEST_CASE("comprehensiveness takes out the highest-scored content tokens, one of four up to 20 %") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  const Explanation answer = explain_by_comprehensiveness(question, with_ranking(Removal::mask));
  const double p = probability(bert, four_words.ids),
               one = p - probability(bert, {2, 7, 9, 4, 20, 3}),
               half = p - probability(bert, {2, 4, 9, 4, 20, 3});  // of equals the first
  for (Index k = 0; k < 4; ++k) CHECK(double(answer.values(k)) == Approx(one).margin(1e-6));
  CHECK(double(answer.values(4)) == Approx(half).margin(1e-6));
  CHECK(number_note(answer, "probability") == Approx(p));
  CHECK(number_note(answer, "aopc") == Approx((4 * one + half) / 5).margin(1e-6));
}

TEST_CASE("sufficiency keeps them alone, and cuts the others out if asked to") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  const Explanation answer = explain_by_sufficiency(question, with_ranking(Removal::erase));
  const double p = probability(bert, four_words.ids);
  CHECK(double(answer.values(0)) == Approx(p - probability(bert, {2, 14, 3})).margin(1e-6));
  CHECK(double(answer.values(4)) == Approx(p - probability(bert, {2, 7, 14, 3})).margin(1e-6));
}

TEST_CASE("without a ranking, a class or a word there is nothing to test") {
  const Bert bert = biased_classifier();
  Question question = ask(bert);
  CHECK_THROWS_AS(explain_by_comprehensiveness(question, {}), std::invalid_argument);
  Question only_specials = ask(bert, {{2, 3}, {}, {}});
  Choices choices;
  choices.scores = {1, 2};
  CHECK_THROWS_AS(explain_by_sufficiency(only_specials, choices), std::invalid_argument);
  Question pooled(bert, four_words, Aim{pooled_number(0), "pooled:0", {}, {}}, little_special);
  CHECK_THROWS_AS(explain_by_sufficiency(pooled, with_ranking(Removal::mask)),
                  std::invalid_argument);
}
