#include "app/examine_report.h"
#include "app/input.h"
#include "app/verbs.h"
#include "core/file_error.h"
#include "debate/jain_wallace.h"
#include "school/exam.h"
#include "shell/environment.h"

namespace glassbert {
namespace {

constexpr std::uint64_t world_seed = 1, for_untrained = 102;

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
  const Model from = open_model(folder.parent_path() / jain_wallace_from);
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

std::vector<HeadStudy> examine_heads(const Arguments& arguments) {
  const Model model = open_model(arguments);
  const Index count = arguments.integer("--count", 1, 1'000'000).value_or(200);
  if (!model.tokenizer || !model.bert.masked_word)
    throw FileError(model.folder.string(), "it doesn't guess masked words",
                    "--heads is for models like data/world-mlm");
  return study_heads(model.bert, untrained_like(model.bert), *model.tokenizer,
                     world::World(world_seed), count);
}

void run_examine(const Arguments& arguments, Output& out) {
  if (arguments.given("--heads")) {
    out << table_of(examine_heads(arguments));
    return;
  }
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
                                      {"--count", "N", "how many texts of each split (1000; 200)"},
                                      {"--heads", "",
                                       "for each behaviour that the course names the best head by "
                                       "what it looks at, and by what is lost without it"},
                                      {"--json", "", "JSON instead of a table"}},
           .example = "glassbert examine --model data/world-mlm"},
          run_examine};
}

}  // namespace glassbert
