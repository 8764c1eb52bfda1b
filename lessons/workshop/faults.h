#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace glassbert {

// What is wrong, a line each.
using Faults = std::vector<std::string>;

inline void append(Faults& faults, const Faults& more) {
  faults.insert(faults.end(), more.begin(), more.end());
}

inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

}  // namespace glassbert
