#pragma once

#include <optional>

#include "explain/aim.h"
#include "shell/arguments.h"

namespace glassbert {

// The number that --objective names, none where it is not given: it is usual_aim then.
std::optional<Aim> read_aim(const Arguments& arguments, Index L);

}  // namespace glassbert
