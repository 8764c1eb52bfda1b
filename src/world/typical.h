#pragma once

#include <span>
#include <string_view>

#include "world/kinds.h"

namespace glassbert::world {

// Qualities for which things of some kinds are known: streets are wide or busy, animals tired or
// hungry. Who knows them can tell what "it was too wide" speaks of in a sentence never seen.
struct Typical {
  Kinds kinds;
  std::string_view qualities;
};

std::span<const Typical> typical_qualities();

}  // namespace glassbert::world
