#pragma once

#include <string>
#include <vector>

namespace glassbert {

// What is wrong, a line each.
using Faults = std::vector<std::string>;

inline void append(Faults& faults, const Faults& more) {
  faults.insert(faults.end(), more.begin(), more.end());
}

}  // namespace glassbert
