#include "app/explain_run.h"
#include "app/input.h"
#include "app/twins_report.h"
#include "app/verbs.h"
#include "core/file_error.h"

namespace glassbert {
namespace {

TwinPlan read_twin_plan(const Arguments& arguments, const Config& config, Index T) {
  TwinPlan plan{0, config.L - 1, {}};
  if (arguments.value("--layer").value_or("all") != "all")
    plan.first = plan.last = *arguments.integer("--layer", 0, config.L - 1);
  if (arguments.value("--row").value_or("all") != "all")
    plan.row = arguments.integer("--row", 0, T - 1);
  plan.starts = arguments.integer("--starts", 1, 10'000).value_or(plan.starts);
  plan.seed = static_cast<std::uint64_t>(arguments.integer("--seed", 0, INT64_MAX).value_or(1));
  return plan;
}

void run_twins(const Arguments& arguments, Output& out) {
  const Model model = open_model(arguments, "world-sentiment");
  const Input input = read_input(model, arguments);
  const TwinPlan plan = read_twin_plan(arguments, model.bert.config, input.sequence.T());
  Question question(model.bert, input.sequence, {}, special_ids(model));
  TwinAnswer answer{find_twins(question, plan), {}, {}};
  if (answer.maps.freedom == 0)
    throw FileError("text",
                    join(question.keys().size(), " tokens have no twins, for a head's ",
                         model.bert.config.D(), " values and the sum of a row fix it"),
                    join("give at least ", model.bert.config.D() + 2, " tokens"));
  answer.kept = check_twins(question, answer.maps);
  answer.control = check_twins(question, turned_by_one(answer.maps));
  const std::string summary = twin_summary(answer, plan, model.name());
  if (arguments.given("--json"))
    out << twin_json(answer) << '\n';
  else
    out << summary << '\n' << twin_table(answer.maps).text();
  if (const auto folder = arguments.value("--out"))
    save_twins(answer, question, input, summary, *folder, out);
}

}  // namespace

Verb twins_verb() {
  return {
      {.verb = "twins",
       .summary = "finds attention that looks otherwise and gives exactly the same output",
       .plain = "[TEXT [PAIR]]",
       .plain_limit = 2,
       .flags = model_flags() + input_flags() +
                std::vector<Flag>{
                    {"--layer", "L", "one layer, or all at once (all)"},
                    {"--row", "I", "one query's rows, or all (all)"},
                    {"--starts", "N", "how many searches for each row (4)"},
                    {"--seed", "S", "from what their order is drawn (1)"},
                    {"--json", "", "JSON instead of a table"},
                    {"--out", "DIR", "also write twins.png, maps.png and their numbers there"}},
       .example = "glassbert twins \"We liked the old garden, but the food was not good and the "
                  "waiter was rude. I loved the story.\""},
      run_twins};
}

}  // namespace glassbert
