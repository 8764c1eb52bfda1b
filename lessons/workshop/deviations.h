#pragma once

#include <string>
#include <vector>

namespace glassbert {

// The rows of lessons/DEVIATIONS.md whose last cell names, in quotes, a test that does not exist.
std::vector<std::string> deviation_faults();

}  // namespace glassbert
