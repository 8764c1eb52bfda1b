#include "app/model_list.h"

#include "debate/jain_wallace.h"
#include "io/number_text.h"
#include "school/model_plan.h"
#include "shell/table.h"

namespace glassbert {

std::string list_of_models() {
  Table table({"model", "begins with", "task", "steps", "texts a step", "peak rate", "words hidden",
               "seed"});
  for (const ModelPlan& plan : model_plans())
    table.add({std::string(plan.name),
               plan.from.empty() ? "random numbers" : std::string(plan.from),
               plan.labels.empty() ? "masked words" : std::string(world::name_of(plan.task)),
               std::to_string(plan.steps), std::to_string(plan.batch), shortest_text(plan.rate),
               shortest_text(plan.most_removed), std::to_string(plan.seed)});
  table.add({jain_wallace_name, join(jain_wallace_from, ", frozen"), "review", "1000", "32",
             "0.003", "0", "1-5"});
  return table.text();
}

}  // namespace glassbert
