#include "app/world_plan.h"

#include "debate/jain_wallace.h"

namespace glassbert {
namespace {

std::string all_names() {
  std::string names;
  for (const ModelPlan& plan : model_plans())
    names += (names.empty() ? "" : ", ") + std::string(plan.name);
  return names + ", " + jain_wallace_name;
}

}  // namespace

ModelPlan read_world_plan(const Arguments& arguments) {
  if (arguments.plain().empty()) throw UsageError("NAME", "not given", "one of " + all_names());
  ModelPlan plan = model_plan(arguments.plain().front());
  if (arguments.given("--seed") || arguments.given("--rival-of")) plan.ships = false;
  plan.steps = arguments.integer("--steps", 1, 100'000'000).value_or(plan.steps);
  plan.rate = arguments.number("--learning-rate", 0, 1).value_or(plan.rate);
  plan.batch = arguments.integer("--batch", 1, 4096).value_or(plan.batch);
  if (const auto seed = arguments.integer("--seed", 0, INT64_MAX))
    plan.seed = static_cast<std::uint64_t>(*seed);
  return plan;
}

}  // namespace glassbert
