#include <filesystem>

#include "app/input.h"
#include "app/model_list.h"
#include "app/verbs.h"
#include "app/world_plan.h"
#include "bert/checkpoint.h"
#include "debate/bert_rivals.h"
#include "debate/jain_wallace.h"
#include "io/file.h"
#include "io/number_text.h"
#include "school/upbringing.h"
#include "shell/interruption.h"
#include "shell/message.h"
#include "shell/training_progress.h"
#include "train/session.h"

namespace glassbert {
namespace {

namespace fs = std::filesystem;

Session session_of(const ModelPlan& plan, const Upbringing& upbringing, const fs::path& folder) {
  Session session;
  session.folder = folder;
  session.files = upbringing.files;
  session.remarks = {{"model", std::string(plan.name)},
                     {"steps", std::to_string(plan.steps)},
                     {"batch", std::to_string(plan.batch)},
                     {"learning rate", shortest_text(plan.rate)},
                     {"seed", std::to_string(plan.seed)}};
  session.every = std::max<Index>(1, plan.steps / 10);
  session.dtype = Dtype::F16;
  session.caption = {
      "Loss of " + std::string(plan.name) + " in training", "",
      join("AdamW, ", plan.steps, " steps of ", plan.batch, " texts, learning rate up to ",
           shortest_text(plan.rate), ", seed ", plan.seed)};
  return session;
}

TrainingEnd raise(const ModelPlan& plan, const Session& session, bool resume,
                  Upbringing& upbringing) {
  AdamWState start = adamw_start(upbringing.bert);
  Trainee trainee{std::move(upbringing.bert), std::move(start)};
  const Interruption interruption;
  const auto began = TrainingProgress::Clock::now();
  std::optional<TrainingProgress> progress;
  const auto watch = [&](const StepReport& report, const LogRow& row) {
    if (!progress) progress.emplace(report.step - 1, plan.steps, began);
    progress->show(report, row);
    return !interruption.is_requested();
  };
  const TrainingEnd outcome =
      run_session(session, resume, upbringing.recipe, upbringing.training, upbringing.validation,
                  upbringing.influence, trainee, watch);
  progress.reset();
  interruption.throw_if_requested();
  return outcome;
}

// Takes model and curve, not what the training remembers, to where models lie.
void publish(const Session& session, const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder, failed);
  std::vector<std::string> names = {"config.json", "model.safetensors", "loss.csv", "loss.png"};
  for (const auto& [name, bytes] : session.files) names.push_back(name);
  for (const std::string& name : names)
    write_file((folder / name).string(),
               read_file((session.folder / name).string(), std::size_t{1} << 30));
}

void make_jain_wallace(const fs::path& data) {
  const Model from = open_model(data / jain_wallace_from);
  const auto models = train_jain_wallace(from.bert, *from.tokenizer, world::World(1));
  save_jain_wallace(data / jain_wallace_name, models);
}

void run_train_world(const Arguments& arguments, Output& out) {
  if (arguments.given("--list")) {
    out << list_of_models();
    return;
  }
  use_threads(arguments);
  const fs::path data = arguments.value("--data").value_or("data");
  if (!arguments.plain().empty() && arguments.plain().front() == jain_wallace_name) {
    make_jain_wallace(data);
    return;
  }
  const ModelPlan plan = read_world_plan(arguments);
  const fs::path work = arguments.value("--work").value_or("out/train");
  const fs::path from =
      plan.from.empty() ? "" : (model_plan(plan.from).ships ? data : work) / plan.from;
  Upbringing upbringing = begin(plan, from);
  std::optional<Checkpoint> base;
  MetadataMap rival;
  if (const auto folder = arguments.value("--rival-of")) {
    base = load_checkpoint(*folder);
    check(base->bert.config.labels == upbringing.bert.config.labels && base->bert.classifier,
          "--rival-of: it must tell the same classes apart");
    const double lambda = arguments.number("--lambda", 0, 1e6).value_or(0.1);
    upbringing.influence.extra = rival_influence(base->bert, lambda).extra;
    upbringing.training = without_labels(upbringing.training);  // its term is the whole loss
    upbringing.validation.reset();  // that would find every rival as good as the first
    rival = {{"rival of", *folder}, {"lambda", shortest_text(lambda)}};
  }
  Session session = session_of(plan, upbringing, work / plan.name);
  session.remarks.merge(rival);
  raise(plan, session, arguments.given("--resume"), upbringing);
  if (plan.ships) publish(session, data / plan.name);
  note(join("the model is in ", ((plan.ships ? data : work) / plan.name).string()));
}

}  // namespace

Verb train_world_verb() {
  return {{.verb = "train-world",
           .summary = "makes one of the models that come with the project again",
           .plain = "NAME",
           .plain_limit = 1,
           .flags = {{"--list", "", "print what there is to make, instead"},
                     {"--data", "DIR", "where models lie: DIR/NAME is written (data)"},
                     {"--work", "DIR", "where log, curve and state go: DIR/NAME (out/train)"},
                     {"--steps", "N", "another number of steps than the model's own"},
                     {"--batch", "N", "another number of texts a step"},
                     {"--learning-rate", "RATE", "another peak"},
                     {"--seed", "S", "another beginning and order; stays in --work"},
                     {"--rival-of", "DIR",
                      "to answer as this model does and look elsewhere; stays in --work"},
                     {"--lambda", "X", "what the rival gains by looking elsewhere (0.1)"},
                     {"--resume", "", "go on from the state in --work, where there is one"},
                     {"--threads", "N", "how many threads (all cores)"}},
           .example = "glassbert train-world world-mlm --steps 20 --data out --work out/train"},
          run_train_world};
}

}  // namespace glassbert
