#include "app/verdict_report.h"

#include <cmath>
#include <filesystem>

#include "core/utf8.h"
#include "draw/number_text.h"
#include "draw/save.h"
#include "io/json_writer.h"

namespace glassbert {
namespace {

std::string decision_text(const VerdictReport& report) {
  const Index k = decision_of(report.outcome);
  const std::vector<std::string>& labels = report.model.bert.config.labels;
  const std::string name = report.reads_words ? with_labels(report.model, {{k}, {}, {}}).tokens[0]
                           : k < std::ssize(labels) ? labels[k]
                                                    : join("class ", k);
  return join(name, " ", fixed_text(report.outcome[k], 3));
}

std::string places_text(const VerdictReport& report) {
  std::string text = report.method.name;
  if (report.method.reads("--layer"))
    text += report.choices.layer ? join(", layer ", *report.choices.layer) : ", last layer";
  if (report.method.reads("--head"))
    text += report.choices.head ? join(", head ", *report.choices.head) : ", mean of the heads";
  if (report.method.reads("--position")) text += join(", row ", report.choices.row.value_or(0));
  return text;
}

std::string text_of(const Input& input) {
  if (!input.text) return join(input.tokens.size(), " tokens");
  return printable(input.text->text + (input.text->pair ? " | " + *input.text->pair : ""), 200);
}

void write_rows(JsonWriter& json, const std::vector<CardRow>& rows, bool with_numbers) {
  json.begin_array();
  for (const CardRow& row : rows) {
    json.begin_object().key("name").text(row.name).key("verdict").text(badge_name(row.badge));
    if (with_numbers)
      json.key("measured")
          .number(row.numbers(0))
          .key("control")
          .number(row.numbers(1))
          .key("limit")
          .number(row.numbers(2));
    json.key("sentence").text(row.sentence).end_object();
  }
  json.end_array();
}

Card card_of(const VerdictReport& report, const std::vector<CardRow>& uses) {
  Card card;
  card.caption = {
      "Does " + report.method.name + " explain this answer?",
      join(text_of(report.input), " · ", decision_text(report)),
      join(report.model.name(), " · ", places_text(report), " · removed tokens ",
           report.choices.removal == Removal::mask ? "become [MASK]" : "are cut out",
           " · limits are conventions, stated in each line · seed ", report.choices.seed)};
  card.tokens = report.input.tokens;
  card.scores = report.scores;
  card.scale = report.method.scale == ScaleKind::unit ? ScaleKind::panel : report.method.scale;
  card.value_name = "score";
  card.rows = report.rows;
  card.uses = uses;
  return card;
}

}  // namespace

std::vector<Flag> verdict_flags() {
  return {
      {"--method", "M", "whose scores are tested: one of `explain --method all` (attention)"},
      {"--objective", "OBJ", "as for explain"},
      {"--paraphrase", "TEXT", "the same in other words, for stability", true},
      {"--other-model", "DIR", "a model of the same task from another start, for stability", true},
      {"--liar", "DIR", "a model that answers alike and hides why: its card should be another"},
      {"--orders", "N", "random orders as a control, 20 or more (40)"},
      {"--json", "", "JSON instead of lines"},
      {"--out", "DIR", "also write verdict.png and verdict.csv there"}};
}

void report_verdict(const VerdictReport& report, const Arguments& arguments, Output& out) {
  const std::vector<CardRow> uses = uses_of(report.rows);
  if (arguments.given("--json")) {
    JsonWriter json;
    json.begin_object().key("method").text(report.method.name);
    json.key("decision").text(decision_text(report)).key("tests");
    write_rows(json, report.rows, true);
    json.key("uses");
    write_rows(json, uses, false);
    out << json.end_object().take() << '\n';
  } else {
    out << places_text(report) << ": " << text_of(report.input) << " · " << decision_text(report)
        << '\n';
    for (const auto* rows : {&report.rows, &uses}) {
      for (const CardRow& row : *rows)
        out << badge_name(row.badge) << "  " << row.name << ": " << row.sentence << '\n';
    }
  }
  const auto folder = arguments.value("--out");
  if (!folder) return;
  std::filesystem::create_directories(*folder);
  const std::string path = (std::filesystem::path(*folder) / "verdict.png").string();
  const std::string numbers = save_picture(card_of(report, uses), path);
  if (!arguments.given("--json")) out << path << '\n' << numbers << '\n';
}

}  // namespace glassbert
