#pragma once

#include <string>

namespace glassbert {

// What `train-world` can make, in the order of making, as a table.
std::string list_of_models();

}  // namespace glassbert
