#pragma once

#include <span>

namespace glassbert {

// The Jensen-Shannon distance of two distributions, in parts that add up to it: what moved into or
// out of a group of places, what moved among those in it, and among the others. The first is the
// distance of the two shares; the others are distances within, weighted by what both have there.
struct DistanceParts {
  double between = 0, inside = 0, outside = 0;
};

// Throws std::invalid_argument unless all are equally long. in_group: not 0 for the group's places.
DistanceParts jensen_shannon_parts(std::span<const double> p, std::span<const double> q,
                                   std::span<const int> in_group);

}  // namespace glassbert
