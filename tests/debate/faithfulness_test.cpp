#include "debate/faithfulness.h"

#include <cmath>
#include <numeric>

#include "debate/ranking_curves.h"
#include "debate/token_scores.h"
#include "explain/lead.h"
#include "explain/removal.h"
#include "explain/rollout.h"
#include "support/catch.h"
#include "support/study_case.h"

using namespace glassbert;

namespace {

using Scores = std::vector<double>;

StudyRecord little_record(const StudyChoices& choices, const Bert& bert) {
  return study(faithfulness_experiment(), bert, little_special, "little", little_text(), choices);
}

StudyRecord made_up_scores(Index index, Scores rollout, Scores attention, Scores truth) {
  StudyRecord record{"faithfulness", "made up", "none", index, "a b c", 5, 3, 1, {0.3, 0.7}, {}};
  const Scores even(truth.size(), 1);
  for (const auto& [name, scores] : {std::pair{"of attention", attention},
                                     {"of rollout", rollout},
                                     {"of attention flow", even},
                                     {"of norms", even},
                                     {"of rollout, untrained", even},
                                     {"of uniform", even}})
    record.numbers.emplace_back(name, scores);
  record.numbers.emplace_back("leave-one-out", truth);
  return record;
}

const Faithfulness& of(const std::vector<Faithfulness>& all, const std::string& name) {
  return *std::ranges::find(all, name, &Faithfulness::method);
}

// [CLS] 5 8 9 8 [SEP] and [CLS] 9 6 8 12 [SEP]: four content tokens each.
const std::vector<Sequence> two_texts{{{2, 5, 8, 9, 8, 3}, {}, {}}, {{2, 9, 6, 8, 12, 3}, {}, {}}};

// The probability decided for with only those content tokens kept whose bits are set.
double probability(const Bert& bert, const Sequence& text, int kept) {
  Sequence changed = text;
  for (int i = 0; i < 4; ++i)
    if ((kept >> i & 1) == 0) changed.ids[i + 1] = 4;
  const Trace whole = forward(bert, text);
  const auto logits = whole.logits.row(0);
  const auto decided = std::ranges::max_element(logits) - logits.begin();
  const Trace run = forward(bert, changed);
  double sum = 0;
  for (const real x : run.logits.row(0)) sum += std::exp(double(x));
  return std::exp(double(run.logits(0, decided))) / sum;
}

}  // namespace

TEST_CASE("a record says what the lead loses without each word, all its pieces at once") {
  const Bert bert = little_classifier();
  for (const Removal how : {Removal::mask, Removal::erase}) {
    StudyChoices choices = short_choices();
    choices.removal = how;
    const StudyRecord record = little_record(choices, bert);
    Question question = about_lead(bert, little_sentence, little_special);
    const Scores without = values_without(
        question, 4, [](Index w) { return little_text().words[w]; }, how);
    for (std::size_t w = 0; w < 4; ++w)
      CHECK(record.at("leave-one-out", 4)[w] == Approx(question.value() - without[w]).margin(1e-6));
  }
}

TEST_CASE("a record's Shapley values sum to what all words add to none, where there are few") {
  const Bert bert = little_classifier();
  StudyChoices choices = short_choices();
  choices.removal = Removal::mask;
  const StudyRecord record = little_record(choices, bert);
  const Scores& phi = record.at("Shapley", 4);
  Question question = about_lead(bert, little_sentence, little_special);
  const double none = values_without(
      question, 1,
      [](Index) {
        return std::vector<Index>{1, 2, 3, 4, 5};
      },
      Removal::mask)[0];
  CHECK(std::accumulate(phi.begin(), phi.end(), 0.0) ==
        Approx(question.value() - none).margin(1e-5));
  choices.players = 3;
  CHECK_FALSE(little_record(choices, bert).has("Shapley"));
}

TEST_CASE("a record has a word's pieces added, and as many lists as there are methods") {
  const Bert bert = little_classifier();
  const StudyRecord record = little_record(short_choices(), bert);
  const Tensor shares =
      rollout(attention_maps(forward(bert, little_sentence, {}, Depth::attention)));
  CHECK(record.at("of rollout", 4)[0] == Approx(double(shares(0, 1)) + double(shares(0, 2))));
  CHECK(record.at("of rollout")[1] == Approx(double(shares(0, 3))));
  CHECK(record.at("of uniform") == Scores{2, 1, 1, 1});
  CHECK(record.at("of rollout, untrained") != record.at("of rollout"));
  for (const char* name : {"attention", "attention flow", "norms", "value zeroing", "Chefer",
                           "input gradient", "gradient x input", "integrated gradients", "chance"})
    CHECK(record.at(std::string("of ") + name).size() == 4);
}

TEST_CASE("a list like the truth, of either sign and any size, agrees with it in all three ways") {
  const std::vector<StudyRecord> records{made_up_scores(0, {2, -8, 4}, {3, 1, 2}, {-1, 4, 2}),
                                         made_up_scores(1, {1, 2, 3}, {3, 2, 1}, {2, 4, 6})};
  const std::vector<Faithfulness> all = faithfulness_to(records, "leave-one-out");
  for (std::size_t i : {0, 1}) {
    CHECK(of(all, "rollout").tau[i] == Approx(1));
    CHECK(of(all, "rollout").top[i] == 1);
    CHECK(of(all, "rollout").apart[i] == Approx(0).margin(1e-12));
    CHECK(std::isnan(of(all, "uniform").tau[i]));
    CHECK(of(all, "uniform").top[i] == Approx(1.0 / 3));
    CHECK(std::isnan(of(all, "Shapley").apart[i]));  // no text has it
  }
  CHECK(of(all, "attention").tau[1] == Approx(-1));
  CHECK(of(all, "attention").apart[1] == Approx(1.0 / 3));  // (3,2,1)/6 and (1,2,3)/6
}

TEST_CASE("the report counts in how many texts rollout is nearer, and tells texts without order") {
  std::vector<StudyRecord> records;
  for (Index i = 0; i < 4; ++i)
    records.push_back(made_up_scores(i, {1, 2, i == 0 ? 0.0 : 3.0}, {3, 2, 1}, {1, 2, 3}));
  const StudyReport report = report_faithfulness(records);
  REQUIRE(report.tables.size() == 1);
  for (const auto& row : report.tables[0].rows)
    if (row[0] == "uniform") CHECK(row[4] == "4");
  bool found = false;
  for (const std::string& sentence : report.verdict)
    found = found || sentence.find("than those of attention in 100.0 %") != std::string::npos;
  CHECK_FALSE(found);  // in the first text attention is nearer by (3,2,1): 1/3 against 1/2
  CHECK(report.pictures.size() == 3);
}

TEST_CASE("whoever names several words gets a share of the credit") {
  CHECK(top_place_credit(Scores{1, -3, 2}, Scores{0, 5, 1}) == 1);
  CHECK(top_place_credit(Scores{1, 1, 1, 1}, Scores{0, 5, 1, 1}) == Approx(0.25));
  CHECK(top_place_credit(Scores{1, 1, 0, 0}, Scores{5, -5, 1, 1}) == 1);
  CHECK(top_place_credit(Scores{1, 0}, Scores{0, 1}) == 0);
}

TEST_CASE("curves begin at the whole text and at none of it; chance is the mean of all sets") {
  const Bert bert = little_classifier();
  const std::vector<RankingCurve> curves = ranking_curves(
      bert, std::vector<RankedText>{{two_texts[0], {1, 2, 3, 4}}, {two_texts[1], {1, 2, 3, 4}}},
      little_special, 2);
  double whole = 0, empty = 0, without_one = 0;
  for (const Sequence& text : two_texts) {
    whole += probability(bert, text, 15) / 2;
    empty += probability(bert, text, 0) / 2;
    for (int i = 0; i < 4; ++i) without_one += probability(bert, text, 15 & ~(1 << i)) / 8;
  }
  const RankingCurve& oracle = curves.back();
  for (const RankingCurve& curve : curves) {
    CHECK(curve.without[0] == Approx(whole));
    CHECK(curve.alone[0] == Approx(empty));
    for (std::size_t k : {0, 1, 2}) {
      CHECK(oracle.without[k] <= curve.without[k] + 1e-6);
      CHECK(oracle.alone[k] >= curve.alone[k] - 1e-6);
    }
    CHECK(curve.comprehensiveness <= oracle.comprehensiveness + 1e-6);
    if (curve.name == "chance") CHECK(curve.without[1] == Approx(without_one));
    if (curve.name == "leave-one-out")  // the first to go is the one that does most alone
      CHECK(curve.without[1] == Approx(oracle.without[1]));
  }
}
