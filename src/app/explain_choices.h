#pragma once

#include "explain/choices.h"
#include "shell/arguments.h"
#include "shell/model.h"

namespace glassbert {

// The flags that methods of explanation share.
std::vector<Flag> choice_flags();

// What they say of this input. Throws UsageError for a layer, head or position that is not there,
// FileError for a file that does not hold such lists.
Choices read_choices(const Arguments& arguments, const Config& config, const Input& input);

}  // namespace glassbert
