// Records, and what follows from them alone.
#include <algorithm>
#include <cmath>

#include "core/file_error.h"
#include "debate/additive_row.h"
#include "debate/adversary_numbers.h"
#include "debate/erasing.h"
#include "debate/jain_wallace_tests.h"
#include "debate/layer_changes.h"
#include "debate/report_parts.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/one_thread.h"
#include "support/study_case.h"
#include "support/world_tokenizer.h"

using namespace glassbert;

namespace {

// A record of ten keys and four words whose decision changes after so many erasures; the second
// random order needs one more.
StudyRecord erased_record(Index index, double attention, double random, Index label) {
  StudyRecord record{"erasing", "made up", "none", index, "a b c d", 10, 4, label, {0.3, 0.7}, {}};
  for (const char* place : {"last row, renormalised", "words"})
    for (const std::string& order : erasing_orders(place)) {
      std::vector<double> numbers(11, 0.5);
      numbers[0] = attention;
      if (order == "random") {
        numbers.resize(22, 0.5);
        numbers[0] = random;
        numbers[11] = random < 0 ? -1 : random + 1;
      }
      record.numbers.emplace_back(std::string(place) + ": " + order, numbers);
    }
  return record;
}

const std::vector<std::string>* find_row(const ReportTable& table, const std::string& first,
                                         const std::string& second) {
  for (const auto& row : table.rows)
    if (row[0] == first && row[1] == second) return &row;
  return nullptr;
}

}  // namespace

TEST_CASE("a record is the same when it has been written and read") {
  StudyRecord record{"erasing", "m", "some \"choices\"", 7, "wörds\n", 5, 3, 1, {0.25, 0.75}, {}};
  record.numbers = {{"a: b", {0.1, std::nan(""), -1}}, {"empty", {}}};
  const std::string line = json_of(record);
  CHECK(line.find('\n') == std::string::npos);
  const StudyRecord back = parse_study_record(line, "here");
  CHECK(json_of(back) == line);
  CHECK(back.label == Index{1});
  CHECK(std::isnan(back.at("a: b")[1]));
  record.label.reset();
  CHECK_FALSE(parse_study_record(json_of(record), "here").label.has_value());
  CHECK(error_of([&] { back.at("c"); }).find("no \"c\"") != std::string::npos);
  CHECK(error_of([&] { back.at("a: b", 4); }).find("has 3 numbers") != std::string::npos);
  for (const char* bad : {"{}", "7", "{\"experiment\":\"erasing\"}", ""})
    CHECK_THROWS_AS(parse_study_record(bad, "here"), FileError);
}

TEST_CASE("every experiment writes records that its report reads, the same for any threads") {
  const Bert bert = little_classifier();
  const StudyChoices choices = short_choices();
  std::vector<StudyText> texts{little_text(0), little_text(1), little_text(2)};
  texts[2].sequence = {{2, 3}, {}, {}};  // without words
  texts[2].words.clear();
  for (const Experiment& experiment : all_experiments()) {
    const auto run = [&] {
      std::string lines;
      for (const StudyRecord& record :
           study_all(experiment, bert, little_special, "little", texts, choices))
        lines += json_of(record) + '\n';
      return lines;
    };
    set_thread_count(3);
    const std::string three = run();
    const OneThread one_thread;
    CHECK(run() == three);
    std::vector<StudyRecord> records;
    std::istringstream file(three);
    for (std::string line; std::getline(file, line);)
      records.push_back(parse_study_record(line, "here"));
    CHECK(records[2].numbers.empty());
    const StudyReport report = experiment.report(records);
    CHECK(report.pictures.size() >= 2);
    CHECK(report.verdict.size() >= 3);
    for (const auto& [name, picture] : report.pictures) CHECK(render(picture).width() > 100);
    records[1].choices = "others";
    CHECK(error_of([&] { experiment.report(records); }).find("records of two runs") !=
          std::string::npos);
  }
}

TEST_CASE("the share erased is one of keys or of words, and what never changes counts beyond all") {
  const std::vector<StudyRecord> records{erased_record(0, 2, 3, 1), erased_record(1, -1, -1, 0),
                                         erased_record(2, 4, 1, 1)};
  const auto keys = erased_shares(records, "last row, renormalised", "attention");
  CHECK(keys[0] == 0.2);
  CHECK(keys[1] > 1);
  CHECK(erased_shares(records, "words", "attention")[2] == 1);
  CHECK(erased_shares(records, "words", "random") == std::vector<double>{0.75, 1, 2, 2, 0.25, 0.5});
  const StudyReport report = report_erasing(records);
  const auto* row = find_row(report.tables[0], "last row, renormalised", "attention");
  REQUIRE(row != nullptr);
  CHECK((*row)[2].starts_with("33.3 %"));
  CHECK((*row)[3] == "0.400");
  CHECK((*row)[4] == "0.300");
  CHECK((*row)[6] == "66.7");
  CHECK(std::ranges::any_of(report.verdict, [](const std::string& line) {
    return line.find(
               "by attention than by random in 2 comparisons, after more in 2, after as many "
               "in 0, under neither in 2") != std::string::npos;
  }));
  const auto& chart = std::get<LineChart>(report.pictures[0].second);
  CHECK(chart.series[0].values(10) == Approx(1 / 3.0));  // at a share of .2
  CHECK(chart.series[0].values(9) == 0);
  const auto& left = std::get<LineChart>(report.pictures[1].second);
  CHECK(left.series[0].values(0) == Approx(0.7));  // of the unchanged run
  CHECK(left.series[3].values(4) == Approx(0.5));
}

TEST_CASE("decisions that change and accuracy are counted apart") {
  std::vector<StudyRecord> records;
  for (Index i = 0; i < 4; ++i) {
    StudyRecord record{"layers", "m", "c", i, "t", 5, 3, i < 3 ? 1 : 0, {0.4, 0.6}, {}};
    for (const char* kind : {"uniform", "off"})
      for (const char* layer : {"layer 0", "all layers"})
        record.numbers.push_back(
            {join(kind, ": ", layer), {i >= 2 ? 0.0 : 1.0, 0.5, 0.1 * double(i)}});
    for (const char* which : {"top", "random"})
      for (const char* rows : {"last row", "all rows"})
        record.numbers.push_back({join(which, " 1: ", rows), {1.0, 0.6, 0.0}});
    records.push_back(record);
  }
  const StudyReport report = report_layers(records);
  const auto& row = report.tables[0].rows[1];
  CHECK(row[0] == "uniform: layer 0");
  CHECK(row[1].starts_with("50.0 %"));  // texts 2 and 3 change
  CHECK(row[2].starts_with("75.0 %"));  // text 2 becomes wrong, text 3 right: as before
  CHECK(row[3] == "0.150");
  CHECK(std::get<Bars>(report.pictures[0].second).series[0].values(0) == 0.5);
}

TEST_CASE("an adversary that was not found is counted, not averaged; proved ones are feasible") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  StudyChoices choices = short_choices();
  std::vector<StudyRecord> records = study_all(jain_wallace_experiment(), bert, little_special,
                                               "little", std::vector{little_text()}, choices);
  for (const char* scope : {"heads", "shared", "all layers"}) {
    const auto& numbers = records[0].at(std::string("adversary ") + scope, adversary_numbers);
    CHECK(numbers[of_moved] <= choices.epsilon);
    CHECK(numbers[of_distance] <= numbers[of_ceiling] + 1e-9);
    CHECK(numbers[of_mean_row] <= numbers[of_distance] + (scope[0] == 'a' ? 1 : 1e-9));
  }
  const auto& heads = records[0].at("adversary heads");
  CHECK(heads[of_word_part] + heads[of_rest] == Approx(heads[of_distance]));
  records.push_back(records[0]);
  records[1].index = 1;
  for (auto& [name, numbers] : records[1].numbers)
    if (name == "adversary shared")
      for (double& x : numbers) x = std::nan("");
  const StudyReport report = report_jain_wallace(records);
  const auto* shared = find_row(report.tables[1], "shared", "all");
  REQUIRE(shared != nullptr);
  CHECK((*shared)[2].starts_with("50.0 %"));
  CHECK((*shared)[3] == number_or_dash(records[0].at("adversary shared")[of_distance]));
}

TEST_CASE("a head of additive attention takes the place of the last row") {
  const OneThread one_thread;
  const Bert bert = little_classifier();
  std::vector<FrozenText> texts;
  for (const Index id : {5, 8, 9, 12})
    texts.push_back({frozen_vectors(bert, {{2, id, 7, 3}, {}, {}}, Frozen::states), id % 2 == 1});
  const AdditiveHead head{train_additive(texts, {.epochs = 30, .batch = 2}), Frozen::states, "h"};
  StudyChoices choices = short_choices();
  choices.head = &head;
  const StudyRecord record =
      study(jain_wallace_experiment(), bert, little_special, "little", little_text(), choices);
  CHECK(record.outcome == additive_outcome(bert, little_sentence, head));
  CHECK(record.at("adversary head")[of_moved] <= choices.epsilon);
  CHECK(record.at("adversary head")[of_rest] == Approx(0).margin(1e-9));  // only words have weight
  CHECK_FALSE(record.has("adversary heads"));
  CHECK(report_jain_wallace(std::vector{record}).pictures.size() == 3);
}

TEST_CASE("a text's words are its pieces', special tokens are in none") {
  const Tokenizer tokenizer = world_tokenizer();
  const StudyText text = study_text(3, "The film was unforgettable .", "It ended .", tokenizer, 64);
  CHECK(text.words.size() == 8);
  CHECK(text.words[0] == std::vector<Index>{1});
  std::size_t pieces = 0;
  for (const auto& word : text.words) pieces += word.size();
  CHECK(Index(pieces) == text.sequence.T() - 3);
  CHECK(text.words[5].front() > text.words[4].back() + 1);  // past the [SEP]
  CHECK(study_text(0, "the film the film", {}, tokenizer, 4).words.size() == 2);
  CHECK(world_reviews(tokenizer, 64, 5, 2)[1].index == 6);
}
