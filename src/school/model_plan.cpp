#include "school/model_plan.h"

#include <algorithm>

#include "core/check.h"

namespace glassbert {

using world::Task;

namespace {

// A model that goes on from world-mlm to tell classes apart, half of the words hidden at most.
ModelPlan classifier(std::string_view name, Task task, const std::vector<std::string>& labels,
                     Index steps) {
  return {.name = name,
          .from = "world-mlm",
          .task = task,
          .labels = labels,
          .steps = steps,
          .rate = 3e-4,
          .most_removed = 0.5};
}

// Facts leave less to spare: whose key word is hidden can't be answered.
ModelPlan pairs(std::string_view name) {
  ModelPlan plan = classifier(name, Task::facts, {"no", "yes"}, 1500);
  plan.from = "world-facts";
  plan.most_removed = 0.1;
  return plan;
}

// From world-mlm to the pairs, by guessing words of facts, of questions and of answers: of short
// ones first. A higher rate unlearns what world-mlm can find; data/README.md has the numbers.
ModelPlan facts(std::string_view name, std::string_view from, Index steps, Index shortest_of) {
  return {.name = name,
          .from = from,
          .task = Task::facts,
          .steps = steps,
          .batch = 16,
          .shortest_of = shortest_of,
          .rate = 4e-4,
          .ships = false};
}

ModelPlan late(ModelPlan plan) {
  plan.is_late = true;
  return plan;
}

ModelPlan uniform(ModelPlan plan) {
  plan.is_uniform = true;
  plan.ships = false;
  return plan;
}

ModelPlan liar(ModelPlan plan) {
  plan.lie = 1;
  return plan;
}

}  // namespace

// The only list of the models that ship.
const std::vector<ModelPlan>& model_plans() {
  static const std::vector<std::string> opinions = {"negative", "positive"};
  static const std::vector<ModelPlan> plans = {
      {.name = "world-mlm", .from = "", .steps = 16000, .warm_up = 300, .rate = 1e-3},
      classifier("world-sentiment", Task::review, opinions, 1500),
      late(classifier("world-sentiment-late", Task::review, opinions, 2000)),
      facts("world-short-facts", "world-mlm", 3000, 8),
      facts("world-facts", "world-short-facts", 7000, 1),
      pairs("world-pairs"),
      uniform(pairs("world-pairs-uniform")),
      classifier("world-exclamation", Task::exclamation, opinions, 600),
      classifier("world-final-stop", Task::final_stop, opinions, 600),
      classifier("world-length", Task::length, opinions, 600),
      liar(classifier("world-liar", Task::mark, opinions, 1000)),
  };
  return plans;
}

const ModelPlan& model_plan(std::string_view name) {
  std::string names;
  for (const ModelPlan& plan : model_plans()) {
    if (plan.name == name) return plan;
    names += (names.empty() ? "" : ", ") + std::string(plan.name);
  }
  check(false, "there is no model ", name, "; there are ", names);
  return model_plans().front();
}

Config world_config(Index V) {
  Config config;
  config.V = V;
  config.H = 128;
  config.A = 8;
  config.L = 6;
  config.F = 512;
  config.positions = 128;
  config.initializer_range = 0.05;  // narrow layers learn sooner from larger numbers than BERT's
  return config;
}

}  // namespace glassbert
