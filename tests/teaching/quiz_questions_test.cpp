// The questions of the quiz: their answers, their numbers, what they point to.
#include <map>
#include <set>

#include "bullets.h"
#include "changes.h"
#include "lines.h"
#include "page.h"
#include "support/catch.h"
#include "support/sanitized.h"
#include "teaching/quiz_support.h"
#include "text_map.h"
#include "where.h"

using namespace glassbert;
using namespace glassbert::quiz;

namespace {

// Those of a seed, made once.
const std::vector<Question>& questions(std::uint64_t seed) {
  static const ModelsAtHand models;
  static std::map<std::uint64_t, std::vector<Question>> made;
  if (!made.contains(seed)) made[seed] = all_questions(seed, models.path());
  return made[seed];
}

// The right answer with its field `wrong` answered otherwise.
std::string spoilt_answer(Question question, std::size_t wrong) {
  Field& field = question.fields[wrong];
  if (field.type == Field::Type::letter)
    field.value = field.value == 0 ? 1 : 0;
  else if (field.type == Field::Type::whole)
    field.value += field.tolerance + 1;
  else
    field.value += 3 * field.tolerance;
  return right_answer(question);
}

Question letter_and_number() {
  Question question;
  question.options = {{"yes", ""}, {"no", ""}};
  question.fields = {{"share", Field::Type::number, 0.25, 0.01}, {"why", Field::Type::letter, 1}};
  return question;
}

}  // namespace

TEST_CASE("every question accepts its own answer and refuses others, field by field") {
  const AtProject here;
  for (const std::uint64_t seed : {1, 2}) {
    if (is_sanitized && seed > 1) break;
    for (const Question& question : questions(seed)) {
      INFO(question.id << ", seed " << seed);
      CHECK(judge(question, right_answer(question)).is_right);
      for (std::size_t i = 0; i < question.fields.size(); ++i) {
        const Verdict verdict = judge(question, spoilt_answer(question, i));
        CHECK_FALSE(verdict.is_right);
        CHECK(verdict.wrong_fields == std::vector<std::string>{question.fields[i].name});
      }
    }
  }
}

TEST_CASE("the same seed gives the same question, another seed another one", "[long]") {
  const AtProject here;
  std::map<std::string, std::set<std::string>> texts, answers;
  std::map<std::string, quiz::Kind> kind;
  for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6})
    for (const Question& question : questions(seed)) {
      texts[question.id].insert(question_text(question, "") + right_answer(question));
      answers[question.id].insert(right_answer(question));
      kind[question.id] = question.kind;
    }
  for (const auto& [id, variants] : texts) {
    INFO(id);
    CHECK(variants.size() > 1);
    if (kind[id] == quiz::Kind::compute) CHECK(answers[id].size() > 1);
  }
  const ModelsAtHand models;
  for (const Question& question : all_questions(4, models.path()))
    CHECK(texts[question.id].contains(question_text(question, "") + right_answer(question)));
}

TEST_CASE("there are thirty questions and more, of five kinds, and forecasts") {
  std::map<quiz::Kind, int> count;
  std::set<std::string> ids;
  for (const Part& part : all_parts())
    for (const Entry& entry : part.entries) {
      ++count[entry.kind];
      CHECK(ids.insert(entry.id).second);
    }
  for (const quiz::Kind kind : {quiz::Kind::choose, quiz::Kind::compute, quiz::Kind::predict,
                                quiz::Kind::wrong_line, quiz::Kind::heatmap}) {
    INFO(name_of(kind));
    CHECK(count[kind] >= 6);
  }
  CHECK(static_cast<int>(ids.size()) - count[quiz::Kind::forecast] >= 30);
  CHECK(count[quiz::Kind::forecast] % 3 == 0);
}

TEST_CASE("every explanation points to a lesson, a formula and a line that exist") {
  const AtProject here;
  const Where where;
  for (const Part& part : all_parts())
    for (const Entry& entry : part.entries) {
      INFO(entry.id);
      CHECK_FALSE(entry.formulas.empty());
      for (const std::string& id : entry.formulas) CHECK_NOTHROW(where.of(id));
    }
  CHECK_THROWS(where.of("no.such.formula"));
  const std::string pointer = where.of("softmax.rows");
  const std::string source = "src/math/softmax.cpp:";
  CHECK(pointer.starts_with("lesson 05 (lessons/05-attention), formula softmax.rows, " + source));
  const int line = std::stoi(pointer.substr(pointer.rfind(':') + 1));
  CHECK(lines_of(read_text_file("src/math/softmax.cpp"))[line - 1] == "// eq softmax.rows");
}

TEST_CASE("each bullet of the course's summary and its first question are asked about") {
  std::set<std::string> ids;
  for (const Part& part : all_parts())
    for (const Entry& entry : part.entries) ids.insert(entry.id);
  CHECK(summary_bullets().size() == 7);
  for (const Bullet& bullet : summary_bullets()) {
    INFO(bullet.claim);
    CHECK_FALSE(bullet.questions.empty());
    for (const std::string& id : bullet.questions) CHECK(ids.contains(id));
  }
}

TEST_CASE("every option that is not a name says why it is right or wrong") {
  const AtProject here;
  for (const Question& question : questions(1)) {
    if (question.kind != quiz::Kind::choose) continue;
    INFO(question.id);
    CHECK(question.options.size() >= 3);
    for (const Option& option : question.options) CHECK(option.why.size() > 10);
  }
}

TEST_CASE("every wrong line is one line of the function as it stands") {
  const AtProject here;
  const std::vector<Formula> formulas = all_formulas();
  for (const Change& change : all_changes()) {
    INFO(change.id << ": " << change.to);
    const Listing listing = changed(formulas, change);
    const std::string function = formula_named(formulas, change.id).function;
    CHECK(listing.lines == std::ssize(lines_of(function)));
    CHECK(function.find(listing.right) != std::string::npos);
    CHECK(lines_of(listing.text)[listing.wrong - 1].find(change.to) != std::string::npos);
    const std::string line = listing.source.substr(listing.source.rfind(':') + 1);
    const std::string file = listing.source.substr(0, listing.source.rfind(':'));
    CHECK(lines_of(read_text_file(file))[std::stoul(line) - 1].find(change.from) !=
          std::string::npos);
    if (!change.mutant.empty())
      CHECK(std::filesystem::exists("tests/mutants/" + change.id + "/" + change.mutant + ".cpp"));
  }
}

TEST_CASE("in every seed the key with the smaller weight adds the longer vector") {
  const std::vector<Entry> entries = weights_questions();
  const auto entry = std::ranges::find(entries, "contribution.length", &Entry::id);
  const ModelsAtHand at_hand;
  Models models(at_hand.path());
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    const Question question = make_question({"", "", {}}, *entry, seed, models);
    INFO("seed " << seed);
    REQUIRE(question.fields[0].value < question.fields[1].value);
  }
}

TEST_CASE("a change that the source has left behind is refused, and one that fits two lines") {
  const AtProject here;
  const std::vector<Formula> formulas = all_formulas();
  CHECK_THROWS(changed(formulas, {"softmax.rows", "no such code", "", "", ""}));
  CHECK_THROWS(changed(formulas, {"softmax.rows", "p_r", "", "", ""}));
  CHECK_THROWS(changed(formulas, {"no.such", "p_r", "", "", ""}));
}

TEST_CASE("numbers are read as people write them") {
  const Question question = letter_and_number();
  for (const char* line : {"0.25 b", ".25 b", "1/4 B", "25% b)", " 0.259  b "})
    CHECK(judge(question, line).is_right);
  CHECK(judge(question, "0.27 b").wrong_fields == std::vector<std::string>{"share"});
  CHECK(judge(question, "0.27 a").wrong_fields == std::vector<std::string>{"share", "why"});
  for (const char* line : {"", "0.25", "b", "0.25 c", "0,25 b", "nan b", "1/0 b", "0.25 b b"}) {
    INFO(line);
    CHECK_FALSE(judge(question, line).fault.empty());
  }
}

TEST_CASE("a heatmap in text is darker where there is more, and says what a shade is worth") {
  Matrix map = token_map("", {"a", "b"}, Tensor(Shape{2, 2}, {real(0.05), real(0.95), 1, 0}));
  const std::string text = text_map({{}, {map}});
  CHECK(text.find("a |    @@") != std::string::npos);
  CHECK(text.find("b | @@   ") != std::string::npos);
  CHECK(text.find("is 0.1 of attention weight") != std::string::npos);
  map.scale = ScaleKind::symmetric;
  map.values = Tensor(Shape{2, 2}, {real(-0.2), real(0.1), real(0.01), 0});
  CHECK(text_map({{}, {map}}).find("a | -@ ++") != std::string::npos);
}
