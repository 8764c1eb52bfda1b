#pragma once

#include <filesystem>

#include "bert/checkpoint_plan.h"

namespace glassbert {

// A model ready to run.
struct Checkpoint {
  Bert bert;
  Spelling spelling;
  Warnings warnings;
};

// Loads and packs the BERT in a directory (config.json, model.safetensors or its index and shards).
// The numbers stay in the mapped file, which is read once, while packing. Throws FileError as
// plan_checkpoint, and when parameters are missing.
Checkpoint load_checkpoint(const std::filesystem::path& folder);

}  // namespace glassbert
