#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "school/model_plan.h"
#include "text/tokenizer.h"
#include "train/train.h"
#include "world/world.h"

namespace glassbert {

// What a plan comes to: all that a training session needs.
struct Upbringing {
  std::shared_ptr<const world::World> world;
  std::shared_ptr<const Tokenizer> tokenizer;
  std::map<std::string, std::string> files;  // the tokenizer's, to lie beside the model
  Bert bert;                                 // as it begins
  Recipe recipe;
  Examples training;
  std::optional<Examples> validation;  // none: the last model is kept, not the best
  Influence influence;
};

// Learns the vocabulary and draws random numbers, or reads the model that the plan begins with,
// which is in the folder `from`. Throws FileError where that one can't be loaded.
Upbringing begin(const ModelPlan& plan, const std::filesystem::path& from);

// The words of the first `texts` training texts of a world, from which its vocabulary is learnt.
std::map<std::string, Index> words_of(const world::World& world, Index texts);

}  // namespace glassbert
