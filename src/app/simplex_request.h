#pragma once

#include "app/input.h"
#include "debate/simplex.h"
#include "debate/word_groups.h"

namespace glassbert {

// What `simplex` was asked for; the rest of the plan follows from a model's answer.
struct SimplexRequest {
  std::optional<Index> layer, row, head;
  bool takes_steepest = false;       // --head steepest
  std::optional<WordGroups> groups;  // none: the heaviest words
  SimplexPlan plan;                  // steps, epsilon, permutations, seed
};

std::vector<Flag> simplex_flags();

// Words of --groups are spelled as the model's vocabulary spells them.
SimplexRequest read_simplex(const Arguments& arguments, const Model& model);

// The plan for one model and input. Without groups they are chosen here, and kept in the request
// for the next model. Throws UsageError for a layer, head, row or word that is not there.
SimplexPlan plan_simplex(SimplexRequest& request, Question& question, const Input& input);

}  // namespace glassbert
