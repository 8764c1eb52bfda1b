// Which rankings name the words that decide.
#include "debate/deciding.h"

#include <algorithm>

#include "debate/importance.h"
#include "debate/report_parts.h"
#include "measure/total_variation.h"
#include "support/catch.h"
#include "support/one_thread.h"
#include "support/study_case.h"
#include "support/world_tokenizer.h"
#include "world/world.h"

using namespace glassbert;

namespace {

StudyRecord made_up_deciding(Index index, double found, double flips, double random_flips) {
  StudyRecord record{"deciding", "m", "c", index, "t", 6, 4, 1, {0.4, 0.6}, {}};
  record.numbers = {{"deciding", {2, 4}}};
  for (const std::string& name : deciding_rankings())
    record.numbers.push_back({"first: " + name, {name == "deciding" ? 1 : found, 0.2, flips}});
  std::vector<double>& random = record.numbers.back().second;
  random = {0.5, 0.1, random_flips, 0, 0.3, 0};
  return record;
}

}  // namespace

TEST_CASE("the first words of each ranking are held against the deciding ones, then cut out") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  const StudyText text = little_text();  // words 1 and 3 decide
  const StudyChoices choices = short_choices();
  const StudyRecord record =
      study(deciding_experiment(), bert, little_special, "little", text, choices);
  CHECK(record.at("deciding", 2) == std::vector<double>{2, 4});

  Question question(bert, text.sequence, {}, little_special);
  const Importance of_words = word_importance(question, text, choices.removal);
  std::vector<Index> order{0, 1, 2, 3};
  std::ranges::stable_sort(order, [&](Index a, Index b) {
    return of_words.attention[std::size_t(a)] > of_words.attention[std::size_t(b)];
  });
  const Index hits = (order[0] % 2 == 1) + (order[1] % 2 == 1);
  CHECK(record.at("first: attention")[0] == Approx(double(hits) / 2));

  const Outcome before = outcome_of(forward(bert, text.sequence), 0, logit_aim(0));
  const Outcome after =
      outcome_of(forward(bert, Sequence{{2, 5, 8, 8, 3}, {}, {}}), 0, logit_aim(0));
  const auto& gold = record.at("first: deciding", 3);
  CHECK(gold[0] == 1);
  CHECK(gold[1] == Approx(total_variation(before, after)));
  CHECK(gold[2] == (decision_of(before) != decision_of(after)));
  CHECK(record.at("first: random").size() == 6);
}

TEST_CASE("a text of which nothing is known is left out, and is no reason to fail") {
  const OneThread one_thread;
  StudyText text = little_text();
  text.deciding.clear();
  const StudyRecord record = study(deciding_experiment(), little_classifier(), little_special,
                                   "little", text, short_choices());
  CHECK(record.numbers.empty());
  CHECK(
      report_deciding(std::vector{record, made_up_deciding(1, 0.5, 1, 0)}).tables[0].rows.size() ==
      6);
}

TEST_CASE("shares found and decisions that change are means over the texts") {
  const std::vector<StudyRecord> records{made_up_deciding(0, 0.5, 1, 1),
                                         made_up_deciding(1, 1, 0, 0)};
  const ReportTable table = report_deciding(records).tables[0];
  CHECK(table.rows[1][1] == "75.0");
  CHECK(table.rows[1][2].starts_with("50.0 %"));
  CHECK(table.rows[5][1] == "25.0");
  CHECK(table.rows[5][2] == "25.0 %");  // one of the four random sets
  CHECK(summarise_deciding(records)[2].second == "75.0 %");
}

TEST_CASE("reviews know their deciding words by weight, questions by what is asked") {
  const Tokenizer tokenizer = world_tokenizer();
  const world::World world(1);
  for (const world::Task task : {world::Task::review, world::Task::facts})
    for (Index i = 0; i < 20; ++i) {
      const world::Example example = world.example(task, world::Split::test, i);
      const StudyText text = study_text(example, tokenizer, 128, Asked::label);
      CHECK(text.label == example.label);
      REQUIRE(text.deciding.size() == example.words.size());
      for (std::size_t w = 0; w < text.deciding.size(); ++w)
        CHECK((text.deciding[w] > 0) == example.words[w].is_deciding);
    }
}
