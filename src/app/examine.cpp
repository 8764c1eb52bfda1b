#include <iomanip>
#include <sstream>

#include "app/input.h"
#include "app/verbs.h"
#include "core/file_error.h"
#include "debate/jain_wallace.h"
#include "io/json_writer.h"
#include "school/exam.h"
#include "shell/environment.h"
#include "shell/table.h"

namespace glassbert {
namespace {

constexpr std::uint64_t world_seed = 1, for_untrained = 102;

std::string rounded(std::optional<double> x) {
  if (!x) return "";
  std::ostringstream text;
  text << std::fixed << std::setprecision(3) << *x;
  return text.str();
}

std::string wanted(const Grade& grade) {
  if (grade.at_least) return "at least " + rounded(grade.at_least);
  return grade.at_most ? "at most " + rounded(grade.at_most) : "";
}

std::string table_of(const std::vector<Grade>& grades) {
  Table table({"of what", "model", "must be", "", "untrained", "best rule", "", "cases"});
  for (const Grade& grade : grades) {
    const bool is_judged = grade.at_least || grade.at_most;
    table.add({grade.what, rounded(grade.model), wanted(grade),
               is_judged ? (grade.holds() ? "holds" : "MISSED") : "", rounded(grade.untrained),
               grade.rule, rounded(grade.by_rule), std::to_string(grade.cases)});
  }
  return table.text();
}

std::string json_of(const std::vector<Grade>& grades) {
  JsonWriter json;
  json.begin_array();
  for (const Grade& grade : grades) {
    json.begin_object().key("what").text(grade.what).key("model").number(grade.model);
    json.key("cases").integer(grade.cases);
    const auto add = [&](const char* key, std::optional<double> value) {
      if (value) json.key(key).number(*value);
    };
    add("at_least", grade.at_least);
    add("at_most", grade.at_most);
    add("untrained", grade.untrained);
    if (grade.by_rule) json.key("rule").text(grade.rule);
    add("by_rule", grade.by_rule);
    json.end_object();
  }
  json.end_array();
  return json.take() + "\n";
}

Bert untrained_like(const Bert& bert) {
  Rng rng = stream(world_seed, {for_untrained});
  Bert untrained = random_bert(bert.config, rng);
  if (bert.masked_word) untrained.masked_word.emplace();
  if (bert.classifier) untrained.classifier.emplace();
  initialise_missing(untrained, rng);
  pack(untrained);
  return untrained;
}

std::vector<Grade> examine_jain_wallace(const std::filesystem::path& folder, Index count) {
  const Model from = open_model(folder.parent_path() / "world-mlm");
  return additive_exam(from.bert, *from.tokenizer, load_jain_wallace(folder),
                       world::World(world_seed), count);
}

std::vector<Grade> examine(const Arguments& arguments) {
  use_threads(arguments);
  const Index count = arguments.integer("--count", 1, 1'000'000).value_or(1000);
  const std::filesystem::path folder = model_folder(arguments.value("--model"));
  if ((folder / "x").lexically_normal().parent_path().filename() == jain_wallace_name)
    return examine_jain_wallace((folder / "x").lexically_normal().parent_path(), count);
  const Model model = open_model(folder);
  if (!model.tokenizer)
    throw FileError((model.folder / "vocab.txt").string(), "there is no such file",
                    "an exam needs the vocabulary");
  const ModelPlan& plan = model_plan(arguments.value("--as").value_or(model.name()));
  const Bert untrained = untrained_like(model.bert);
  const Pupil pupil{model.bert, *model.tokenizer, untrained};
  const world::World world(world_seed);
  return plan.labels.empty() ? word_exam(pupil, world, count)
                             : class_exam(pupil, plan, world, count);
}

void run_examine(const Arguments& arguments, Output& out) {
  const std::vector<Grade> grades = examine(arguments);
  out << (arguments.given("--json") ? json_of(grades) : table_of(grades));
}

}  // namespace

Verb examine_verb() {
  return {{.verb = "examine",
           .summary = "scores a model of the micro-world beside what it must beat",
           .plain = "",
           .flags = model_flags() +
                    std::vector<Flag>{{"--as", "NAME",
                                       "examine it as this one of our models (the folder's name)"},
                                      {"--count", "N", "how many texts of each split (1000)"},
                                      {"--json", "", "JSON instead of a table"}},
           .example = "glassbert examine --model data/world-mlm"},
          run_examine};
}

}  // namespace glassbert
