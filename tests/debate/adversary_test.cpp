#include "debate/adversary.h"
#include "debate/row_answers.h"

#include <set>

#include "debate/adversarial.h"
#include "debate/corners.h"
#include "debate/other_weights.h"
#include "debate/row_answers.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"
#include "support/ask.h"
#include "support/catch.h"
#include "support/close.h"
#include "support/one_thread.h"

using namespace glassbert;

TEST_CASE("corners come once each, the worthiest first") {
  const std::vector<std::vector<double>> worth{{0.1, 0.9, 0.4}, {0.3, 0.3, 0.2}, {0.5, 0.05, 0.8}};
  BestCorners corners(worth);
  std::set<Corner> seen;
  double last = 10;
  while (!corners.is_empty()) {
    const double promised = corners.next_worth();
    const Corner corner = corners.take();
    double sum = 0;
    for (std::size_t a = 0; a < 3; ++a) sum += worth[a][corner[a]];
    CHECK(std::abs(sum - promised) < 1e-12);
    CHECK(sum <= last + 1e-12);
    CHECK(seen.insert(corner).second);
    last = sum;
  }
  CHECK(seen.size() == 27);
}

TEST_CASE("the network above one row answers as a whole run with that row") {
  const Bert bert = little_classifier();
  Question question(bert, padded_sentence, logit_aim(1), little_special);
  RowAnswers network(question);
  HeadRows corner = network.own_rows();
  corner.put_all_on(0, 3);
  corner.put_all_on(2, 1);
  const std::vector<HeadRows> rows{network.own_rows(), corner,
                                   mix(network.own_rows(), corner, 0.3)};
  const std::vector<RowAnswer> answers = network.answers(rows);
  CHECK(network.count() == 3);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto put_in = [&](Index, Index head, std::span<real> row) {
      for (Index k = 0; k < 6; ++k) row[k] = static_cast<real>(rows[i].row(head)[k]);
    };
    const Changed whole = answers_under(question, Scope::last_row, 1, put_in)[0];
    const Outcome own = outcome_of(question.run(), 0, question.aim());
    CHECK(std::abs(answers[i].distance - total_variation(own, whole.outcome)) < 1e-5);
  }
  CHECK(answers[0].distance < 1e-6);
}

TEST_CASE("where any answer will do, the adversary reaches the ceiling; where none, it stays") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  Choices choices;
  choices.epsilon = 1;
  const Explanation free = explain_by_adversarial(question, choices);
  CHECK(number_note(free, "jsd") == Approx(number_note(free, "jsd_ceiling")).epsilon(1e-5));
  choices.epsilon = 0;
  const Explanation bound = explain_by_adversarial(question, choices);
  CHECK(number_note(bound, "tvd") < 1e-6);
  CHECK(number_note(bound, "jsd") < number_note(free, "jsd"));
}

TEST_CASE("the adversary's rows are distributions over the keys, within epsilon, the same again") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, padded_sentence, logit_aim(1), little_special);
  Choices choices;
  double last = 0;
  for (const double epsilon : {0.001, 0.01, 0.1}) {
    choices.epsilon = epsilon;
    const Explanation answer = explain_by_adversarial(question, choices);
    for (Index a = 0; a < 3; ++a) {
      double sum = 0;
      for (Index t = 0; t < 7; ++t) {
        CHECK(answer.values(a, t) >= 0);
        sum += answer.values(a, t);
      }
      CHECK(std::abs(sum - 1) < 1e-6);
      CHECK(answer.values(a, 6) == 0);
    }
    CHECK(number_note(answer, "tvd") <= epsilon + 1e-6);
    CHECK(number_note(answer, "jsd") >= last);
    CHECK(same_bits(answer.values, explain_by_adversarial(question, choices).values));
    last = number_note(answer, "jsd");
  }
  CHECK(last > 0.3);
}

TEST_CASE("climbing head by head never leaves the allowed, and improves") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  Question question(bert, little_sentence, logit_aim(1), little_special);
  RowAnswers network(question);
  FeasibleBest best(network, 0.01);
  CHECK(best.distance() == 0);
  climb_by_heads(best, 20'000);
  CHECK(best.distance() > 0.01);
  CHECK(network.answers({&best.rows(), 1})[0].distance <= 0.01 + 1e-6);
  FeasibleBest all(network, 0.01);
  search_corners(all, 20'000);
  CHECK(all.distance() >= best.distance());
}

TEST_CASE("an adversary of a masked word replaces the row of that word") {
  const OneThread one_thread;
  Bert bert = little_bert();
  Rng rng{9};
  const Index H = bert.config.H;
  bert.masked_word = MaskedWordHead{Linear(normal(rng, {H, H}), normal(rng, {H})),
                                    LayerNorm{normal(rng, {H}), normal(rng, {H})},
                                    {},
                                    normal(rng, {bert.config.V})};
  Question question(bert, {{2, 5, 4, 9, 3}, {}, {}}, {}, little_special);
  Choices choices;
  choices.epsilon = 0.05;
  const Explanation answer = explain_by_adversarial(question, choices);
  CHECK(number_note(answer, "tvd") <= 0.05 + 1e-6);
  CHECK(number_note(answer, "jsd") > 0);
  CHECK(std::get<std::string>(answer.notes[0].value).find("row 2 of the last layer") !=
        std::string::npos);
}
