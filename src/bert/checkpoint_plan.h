#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "bert/names.h"
#include "bert/parameters.h"
#include "io/weight_files.h"

namespace glassbert {

// What a checkpoint directory holds, compared with what its config.json asks for.
struct CheckpointPlan {
  Bert bert;  // the config and which heads there are; no numbers yet
  Spelling spelling;
  std::vector<std::string> missing;  // our names, in the order of for_each_parameter
  std::vector<std::string> unused;   // the file's names
  std::vector<std::string> tied;     // the file's names of second copies: decoder.weight, .bias
  Warnings warnings;
};

// Compares names and shapes; reads no weights but for the copies that must be equal. Throws
// FileError for files that can't be read, for other architectures, for shapes other than the
// config's, for metadata of other frameworks. Missing parameters are listed, not refused.
CheckpointPlan plan_checkpoint(const std::filesystem::path& folder, const WeightFiles& files);

// Throws FileError that names the missing parameters, if there are any: random ones never stand in.
void require_complete(const CheckpointPlan& plan, const std::filesystem::path& folder);

}  // namespace glassbert
