#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

#include "app/input.h"
#include "app/train_data.h"
#include "app/train_model.h"
#include "app/train_request.h"
#include "app/verbs.h"
#include "bert/checkpoint.h"
#include "io/json_writer.h"
#include "io/number_text.h"
#include "shell/interruption.h"
#include "shell/message.h"
#include "shell/table.h"
#include "shell/training_progress.h"

namespace glassbert {
namespace {

// Puts the numbers that depend on the size of the data into the recipe and the session.
void plan_steps(const TrainRequest& request, Index epoch, Recipe& recipe, Session& session) {
  Schedule& schedule = recipe.schedule;
  schedule.steps =
      request.steps.value_or(std::max<Index>(1, std::llround(request.epochs * double(epoch))));
  schedule.warm_up = request.warm_up.value_or(schedule.steps / 10);
  session.every = request.every.value_or(std::max<Index>(1, epoch / 2));
}

// What a training that goes on must have in common with the one that began.
MetadataMap remarks_of(const TrainRequest& request, const Recipe& recipe, const TrainData& data) {
  return {{"task", request.classifies ? "classify" : "mask"},
          {"data", data.fingerprint},
          {"seed", std::to_string(recipe.seed)},
          {"batch", std::to_string(recipe.batch)},
          {"steps", std::to_string(recipe.schedule.steps)},
          {"warm-up", std::to_string(recipe.schedule.warm_up)},
          {"learning rate", shortest_text(recipe.schedule.peak)},
          {"weight decay", shortest_text(recipe.adamw.weight_decay)},
          {"clip", shortest_text(recipe.longest_gradient)},
          {"dropout", shortest_text(request.dropout)},
          {"mask share", shortest_text(request.mask_share)},
          {"whole words", request.whole_words ? "yes" : "no"},
          {"mask words", shortest_text(request.removed_words)}};
}

Caption caption_of(const TrainRequest& request, const Recipe& recipe) {
  return {request.classifies ? "Loss of a classifier in training" : "Loss of guessing masked words",
          "",
          join("AdamW, ", recipe.schedule.steps, " steps of ", recipe.batch,
               " texts, learning rate up to ", shortest_text(recipe.schedule.peak), ", seed ",
               recipe.seed)};
}

std::string rounded(double x) {
  char text[64];
  std::snprintf(text, sizeof text, "%.4f", x);
  return text;
}

void print(const TrainingEnd& outcome, const std::optional<Score>& test, bool as_json,
           Output& out) {
  Table table({"", "step", "loss", "accuracy"});
  JsonWriter json;
  const bool early = outcome.end == TrainingEnd::End::early;
  json.begin_object().key("steps").integer(outcome.step).key("stopped_early").boolean(early);
  const auto add = [&](const char* name, Index step, double loss, double accuracy) {
    json.key(name).begin_object().key("step").integer(step).key("loss").number(loss);
    json.key("accuracy").number(accuracy).end_object();
    table.add({name, std::to_string(step), rounded(loss), rounded(accuracy)});
  };
  if (outcome.best)
    add("validation", outcome.best->step, *outcome.best->validation_loss,
        *outcome.best->validation_accuracy);
  if (test)
    add("test", outcome.best ? outcome.best->step : outcome.step, test->loss, test->accuracy());
  json.end_object();
  if (as_json)
    out << json.take() << '\n';
  else if (outcome.best || test)
    out << table.text();
}

// Everything that is run: the material, and where the results go.
struct Plan {
  Examples training;
  std::optional<Examples> validation, test;
  Session session;
};

Plan plan_of(const TrainData& data, const Beginning& beginning, TrainRequest& request) {
  const Config& config = beginning.bert.config;
  const Index longest = std::min(request.longest.value_or(config.positions), config.positions);
  const auto examples = [&](const std::vector<TextLine>& lines, const std::string& where,
                            double removed_words) {
    const auto texts = encode(lines, beginning.tokenizer, longest, config.labels, where);
    return examples_of(texts, request, removed_words, beginning.tokenizer.vocabulary());
  };
  Plan plan{examples(data.training, request.data, request.removed_words), {}, {}, {}};
  if (!data.validation.empty())
    plan.validation = examples(data.validation, request.validation.value_or(request.data), 0);
  if (!data.test.empty()) plan.test = examples(data.test, *request.test, 0);
  plan_steps(request, steps_of_epoch(plan.training, request.recipe.batch), request.recipe,
             plan.session);
  plan.session.folder = request.out;
  plan.session.files = beginning.files;
  plan.session.remarks = remarks_of(request, request.recipe, data);
  plan.session.patience = request.patience;
  plan.session.by_accuracy = request.classifies;
  plan.session.dtype = request.dtype;
  plan.session.caption = caption_of(request, request.recipe);
  return plan;
}

// Trains and shows how it goes. An interrupt ends it after the step, when all is saved.
TrainingEnd run_plan(const Plan& plan, const TrainRequest& request, Bert bert) {
  AdamWState start = adamw_start(bert);
  Trainee trainee{std::move(bert), std::move(start)};
  const Interruption interruption;
  const auto began = TrainingProgress::Clock::now();
  std::optional<TrainingProgress> progress;
  const auto watch = [&](const StepReport& report, const LogRow& row) {
    if (!progress) progress.emplace(report.step - 1, request.recipe.schedule.steps, began);
    progress->show(report, row);
    return !interruption.is_requested();
  };
  const TrainingEnd outcome = run_session(plan.session, request.resume, request.recipe,
                                          plan.training, plan.validation, {}, trainee, watch);
  progress.reset();
  if (outcome.end == TrainingEnd::End::interrupted)
    note(join("interrupted after step ", outcome.step, "; --resume goes on from there"));
  interruption.throw_if_requested();
  return outcome;
}

void run_train(const Arguments& arguments, Output& out) {
  use_threads(arguments);
  TrainRequest request = read_train_request(arguments);
  const TrainData data = read_train_data(request);
  Beginning beginning = begin_training(request, data);
  const Plan plan = plan_of(data, beginning, request);
  const TrainingEnd outcome = run_plan(plan, request, std::move(beginning.bert));
  std::optional<Score> tested;
  if (plan.test)
    tested = evaluate(load_checkpoint(request.out).bert, *plan.test, {}, request.recipe.batch);
  print(outcome, tested, arguments.given("--json"), out);
}

}  // namespace

Verb train_verb() {
  return {{.verb = "train",
           .summary = "trains a model on texts or labelled texts",
           .plain = "",
           .plain_limit = 0,
           .flags = train_flags(),
           .example = "glassbert train --task classify --data reviews.tsv --model "
                      "models/all-MiniLM-L6-v2 --out out/reviews"},
          run_train};
}

}  // namespace glassbert
