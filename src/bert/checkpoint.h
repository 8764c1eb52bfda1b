#pragma once

#include <filesystem>

#include "bert/checkpoint_plan.h"
#include "io/dtype.h"

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

// Writes config.json and model.safetensors into a folder, which is made where it is missing, each
// wholly or not at all: a checkpoint that this program and the reference library load, under the
// names that the reference library gives ("bert." before the body of a model with heads; a tied
// decoder is not stored twice). Numbers are rounded to `dtype`: F64, F32, F16 or BF16. Loading and
// saving again gives the same bytes. Throws FileError where it can't be written, and for a number
// that the dtype can't hold, which it names.
void save_checkpoint(const std::filesystem::path& folder, const Bert& bert,
                     Dtype dtype = Dtype::F32);

// The name of the reference library's class for such a model: "BertForMaskedLM", ...
std::string architecture_of(const Bert& bert);

}  // namespace glassbert
