#pragma once

#include "school/model_plan.h"
#include "shell/arguments.h"

namespace glassbert {

// The plan that the command line of train-world names, altered as its flags say; one of another
// seed and a rival don't ship. Throws UsageError where none is named.
ModelPlan read_world_plan(const Arguments& arguments);

}  // namespace glassbert
