// The experiments where a masked word is asked for in place of a class.
#include <algorithm>
#include <functional>
#include <numeric>

#include "debate/adversary_numbers.h"
#include "debate/layer_changes.h"
#include "debate/report_parts.h"
#include "debate/short_outcome.h"
#include "explain/lead.h"
#include "explain/removal.h"
#include "support/catch.h"
#include "support/error_of.h"
#include "support/one_thread.h"
#include "support/study_case.h"
#include "support/world_tokenizer.h"
#include "world/world.h"

using namespace glassbert;

namespace {

StudyRecord record_of(const std::string& experiment, const StudyText& text) {
  return study(experiment_named(experiment), little_guesser(), little_special, "little", text,
               short_choices());
}

Outcome words_at(const Sequence& input, Index position, const Hooks& hooks = {}) {
  static const Bert bert = little_guesser();
  return outcome_of(forward(bert, input, hooks), 0, masked_word_aim(position, 0));
}

}  // namespace

TEST_CASE("a record tells of the likeliest words, of the right one, and of all others together") {
  const OneThread one_thread;
  const StudyText text = blank_text();
  const Outcome whole = words_at(text.sequence, 3);
  for (const Experiment& experiment : all_experiments()) {
    const StudyRecord record = record_of(experiment.name, text);
    INFO(experiment.name);
    REQUIRE(record.answers.size() >= 16);
    REQUIRE(record.outcome.size() == record.answers.size() + 1);
    CHECK(record.answers[0] == decision_of(whole));
    CHECK(record.decision() == 0);
    for (std::size_t i = 0; i < record.answers.size(); ++i)
      CHECK(record.outcome[i] == Approx(whole[std::size_t(record.answers[i])]));
    CHECK(std::accumulate(record.outcome.begin(), record.outcome.end(), 0.0) == Approx(1));
    CHECK(record.right_answer() == 11);
    CHECK(record.is_right() == (decision_of(whole) == 11));
    const StudyRecord back = parse_study_record(json_of(record), "here");
    CHECK(back.answers == record.answers);
    CHECK(by_decision(std::vector{record}).size() == 1);
    const StudyReport report = experiment.report(std::vector{back});
    for (const auto& [name, picture] : report.pictures) CHECK(render(picture).width() > 100);
    CHECK(report.verdict[0].find("always the commonest word") != std::string::npos);
  }
}

TEST_CASE("the right word is told of even where it is among the least likely") {
  const Outcome outcome = words_at(blank_text().sequence, 3);
  const Index least = std::ranges::min_element(outcome) - outcome.begin();
  const Aim aim = masked_word_aim(3, 0);
  const std::vector<Index> places = places_told(outcome, aim, least);
  CHECK(places.size() == 17);
  CHECK(entry_of(places, least) == 16);
  CHECK(places_told(outcome, aim, {}).size() == 16);
  CHECK(entry_of(places, -1) == 17);  // some other word
  CHECK(shortened(outcome, places)[16] == outcome[std::size_t(least)]);
}

TEST_CASE("where words before the masked one are cut out, it is asked for where it stands then") {
  const OneThread one_thread;
  const Bert bert = little_guesser();
  Question question(bert, blank_text().sequence, {}, little_special);
  const std::vector<std::vector<Index>> gone{{1, 2}, {4}, {1, 5}};
  const auto removed = [&](Index i) { return gone[std::size_t(i)]; };
  const auto cut = outcomes_without(question, 3, removed, Removal::erase);
  CHECK(cut[0] == words_at({{2, 4, 8, 12, 3}, {}, {}}, 1));
  CHECK(cut[1] == words_at({{2, 5, 8, 4, 12, 3}, {}, {}}, 3));
  CHECK(cut[2] == words_at({{2, 8, 4, 8, 3}, {}, {}}, 2));
  const auto masked = outcomes_without(question, 3, removed, Removal::mask);
  CHECK(masked[0] == words_at({{2, 4, 4, 4, 8, 12, 3}, {}, {}}, 3));
  const auto itself = [](Index) { return std::vector<Index>{3}; };
  CHECK(error_of([&] { outcomes_without(question, 1, itself, Removal::erase); }).find("cut out") !=
        std::string::npos);
}

TEST_CASE("what a change makes of a masked word is told along the record's own list") {
  const OneThread one_thread;
  const StudyText text = blank_text();
  const StudyRecord record = record_of("layers", text);
  const Bert bert = little_guesser();
  Question question(bert, text.sequence, {}, little_special);
  Index changed = 0;
  for (const LayerChange& change : layer_changes(question, text, short_choices())) {
    const Index after = decision_of(words_at(text.sequence, 3, change.hooks));
    const auto& numbers = record.at(change.name, 3);
    CHECK(Index(numbers[0]) == entry_of(record.answers, after));
    changed += after != record.answers[0];
  }
  CHECK(changed > 3);  // or nothing was tested of it
}

TEST_CASE("adversaries of a masked word are feasible, in its row and in all layers") {
  const OneThread one_thread;
  const StudyRecord record = record_of("jain-wallace", blank_text());
  for (const char* scope : {"heads", "shared", "all layers"}) {
    const auto& numbers = record.at(std::string("adversary ") + scope);
    INFO(scope);
    CHECK(numbers[of_distance] > 0);
    CHECK(numbers[of_moved] <= short_choices().epsilon);
    CHECK(numbers[of_distance] <= numbers[of_ceiling]);
  }
}

TEST_CASE("the lead of a masked word is its logit less that of the next") {
  const Bert bert = little_guesser();
  const Sequence input = blank_text().sequence;
  Question question = about_lead(bert, input, little_special);
  const Tensor logits = forward(bert, input).mlm_logits;
  std::vector<double> row(logits.row(3).begin(), logits.row(3).end());
  std::ranges::sort(row, std::greater{});
  CHECK(question.value() == Approx(row[0] - row[1]).margin(1e-6));
}

TEST_CASE("a text with a choice is asked for that word, and knows the verb's subject") {
  const Tokenizer tokenizer = world_tokenizer();
  const world::World world(1);
  const world::Example example = world.example(world::Task::agreement, world::Split::test, 0);
  const StudyText text = study_text(example, tokenizer, 64, Asked::word);
  const Index mask = tokenizer.vocabulary().require(mask_token);
  CHECK(std::ranges::count(text.sequence.ids, mask) == 1);
  CHECK(text.words.size() + 1 == example.words.size());
  REQUIRE(text.label.has_value());
  CHECK(tokenizer.decode(std::vector{*text.label}) == example.choice->right);
  REQUIRE(text.deciding.size() == text.words.size());
  const Index subject = std::ranges::max_element(text.deciding) - text.deciding.begin();
  CHECK(std::ranges::count(text.deciding, 1) == 1);
  const Index place = subject < example.choice->word ? subject : subject + 1;
  CHECK(place == Index(example.facts.at("subject")));
  CHECK(study_text(example, tokenizer, 64, Asked::label).words.size() == example.words.size());
  StudyText plain = study_text(0, "The film was good .", {}, tokenizer, 64);
  CHECK(error_of([&] { ask_for_blank(plain, tokenizer); }).find("no [MASK]") != std::string::npos);
}
