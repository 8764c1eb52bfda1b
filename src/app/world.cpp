#include "world/world.h"

#include <iomanip>

#include "app/verbs.h"
#include "core/check.h"
#include "shell/table.h"
#include "world/controls.h"
#include "world/gold_text.h"

namespace glassbert {
namespace {

using world::Split;
using world::Task;

Split split_of(const Arguments& arguments, Task task) {
  const std::vector<Split> all = {Split::train, Split::select, Split::test, Split::unseen,
                                  Split::reversed};
  std::vector<std::string> names;
  for (const Split split : all)
    if (has_split(task, split)) names.emplace_back(name_of(split));
  const std::string usual = names.front();
  const std::string name = arguments.choice("--split", names).value_or(usual);
  for (const Split split : all)
    if (name_of(split) == name) return split;
  return Split::train;
}

// For people: the text, a bar between its segments, and what is asked of it.
std::string plain_line(const world::Example& example) {
  std::string line = example.text + (example.pair ? " | " + *example.pair : "");
  if (example.label) line += join("\t", *example.label);
  if (example.choice) line += "\t" + example.choice->right + ", not " + example.choice->wrong;
  return line + '\n';
}

// What rules without a model reach on the examples.
std::string controls_table(const std::vector<world::Control>& controls) {
  Table table({"of what", "rule", "right", "cases"});
  for (const world::Control& control : controls) {
    std::ostringstream share;
    share << std::fixed << std::setprecision(3) << control.accuracy();
    table.add({control.phenomenon, control.rule, share.str(), std::to_string(control.cases)});
  }
  return table.text();
}

void run_world(const Arguments& arguments, Output& out) {
  const Task task =
      world::task_named(arguments.choice("--task", world::task_names()).value_or("text"));
  const Split split = split_of(arguments, task);
  const Index count = arguments.integer("--count", 0, 100'000'000).value_or(10);
  const Index first = arguments.integer("--first", 0, INT64_MAX / 2).value_or(0);
  const auto seed =
      static_cast<std::uint64_t>(arguments.integer("--seed", 0, INT64_MAX).value_or(1));
  const std::string format =
      arguments.choice("--format", {"text", "jsonl", "conllu"}).value_or("jsonl");
  const world::World micro_world(seed);
  if (arguments.given("--controls")) {
    out << controls_table(controls(micro_world, task, split, count));
    return;
  }
  for (Index i = first; i < first + count; ++i) {
    const world::Example example = micro_world.example(task, split, i);
    if (format == "text") out << plain_line(example);
    if (format == "jsonl") out << json_line(example) << '\n';
    if (format == "conllu") out << conllu(example);
    out.flush();
  }
}

}  // namespace

Verb world_verb() {
  return {
      {.verb = "world",
       .summary = "writes sentences about which everything is known",
       .plain = "",
       .flags = {{"--task", "TASK",
                  "text (to learn words from), sentence, agreement, lexical, role, textbook, "
                  "review, facts; spoiled reviews: exclamation, final-stop, length, mark (text)"},
                 {"--split", "SPLIT",
                  "train, select, test; unseen (schemas never trained on); reversed (the shortcut "
                  "turned round)"},
                 {"--count", "N", "how many (10)"},
                 {"--first", "I", "the first one's index (0)"},
                 {"--seed", "S", "of the world (1)"},
                 {"--format", "FORMAT", "jsonl (the usual), conllu, or text for people"},
                 {"--controls", "", "what rules without a model reach on these examples, instead"}},
       .example = "glassbert world --task role --count 5 --format text"},
      run_world};
}

}  // namespace glassbert
