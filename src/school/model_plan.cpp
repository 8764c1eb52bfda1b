#include "school/model_plan.h"

#include <algorithm>

#include "core/check.h"

namespace glassbert {

using world::Task;

// The only list of the models that ship.
const std::vector<ModelPlan>& model_plans() {
  static const std::vector<std::string> opinions = {"negative", "positive"},
                                        answers = {"no", "yes"};
  static const std::vector<ModelPlan> plans = {
      {.name = "world-mlm", .from = "", .steps = 8000, .warm_up = 200, .rate = 1e-3},
      {.name = "world-sentiment",
       .from = "world-mlm",
       .task = Task::review,
       .labels = opinions,
       .steps = 1500,
       .rate = 3e-4,
       .most_removed = 0.5},
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
  return config;
}

}  // namespace glassbert
