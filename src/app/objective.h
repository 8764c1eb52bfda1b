#pragma once

#include <string>
#include <vector>

#include "bert/objective.h"

namespace glassbert {

// The objective that --objective names: logit:K, margin:K, loss:K, mlm:POS:ID, mlm-diff:POS:ID:ID2,
// mlm-loss:POS:ID, pooled:I, hidden:LAYER:POS:I, and similarity:FILE, pooled-dot:FILE,
// hidden-dot:FILE with the tensor `direction`. Throws UsageError where the spelling is wrong; what
// the model lacks shows when the objective meets a run.
Objective parse_objective(const std::string& text);

// The same, with the parts that it was written with: "mlm", {4, 2009}.
struct NamedObjective {
  Objective objective;
  std::string kind;
  std::vector<Index> numbers;
};
NamedObjective parse_named_objective(const std::string& text);

}  // namespace glassbert
