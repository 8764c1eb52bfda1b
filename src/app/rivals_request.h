#pragma once

#include <vector>

#include "debate/rival_comparison.h"
#include "shell/arguments.h"

namespace glassbert {

// What the flags of `rivals` ask for.
struct RivalRequest {
  Frozen frozen;
  Index count, tested, seeds, searched, budget;
  AdditiveRecipe recipe;  // of the base and the other seeds
  RivalChoices rivals;
  double epsilon;
};

std::vector<Flag> rival_flags();

// Throws UsageError for a flag's value that makes no sense.
RivalRequest read_rival_request(const Arguments& arguments);

}  // namespace glassbert
