#pragma once

#include <string>

#include "shell/arguments.h"
#include "shell/output.h"

namespace glassbert {

// What `glassbert inspect` says of a checkpoint directory: its tensors, and where there is a
// config.json, which of them are the model's parameters. Throws FileError for all that would keep
// the model from loading.
void inspect_checkpoint(const std::string& folder, const Arguments& arguments, Output& out);

}  // namespace glassbert
