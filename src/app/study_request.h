#pragma once

#include <optional>
#include <string>
#include <vector>

#include "debate/experiment.h"
#include "shell/arguments.h"
#include "shell/model.h"

namespace glassbert {

// The names of the experiments, as a list and in words.
std::vector<std::string> experiment_list();
std::string experiment_names();

// All flags of `study` but --model, --threads and --shard.
std::vector<Flag> study_flags();

// The choices that the flags make, with what they need: a head of additive attention, the mean
// attention of the texts. Throws UsageError for flags that don't go together.
class StudyContext {
 public:
  StudyContext(const Arguments& arguments, const Experiment& experiment, const Model& model,
               std::span<const StudyText> texts);

  const StudyChoices& choices() const { return choices_; }

 private:
  StudyChoices choices_;
  std::optional<AdditiveHead> head_;
  std::optional<MeanAttention> mean_;
};

}  // namespace glassbert
