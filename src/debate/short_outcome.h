#pragma once

#include "explain/outcome.h"

namespace glassbert {

// An outcome in short: of the thousands of probabilities of a masked word only some are told.
// The places of the `most` likeliest, most first, the lower of equals first.
std::vector<Index> likeliest_places(const Outcome& outcome, Index most);

// The probabilities at these places and, where there are others, one more: of all others together.
Outcome shortened(const Outcome& outcome, const std::vector<Index>& places);

// The entry of a short outcome that tells of place `answer`: the last where it is among the others.
Index entry_of(const std::vector<Index>& places, Index answer);

// What is told in a record: all classes, in their order; of words the 16 likeliest and, where it is
// known and not among them, the right one.
std::vector<Index> places_told(const Outcome& unchanged, const Aim& aim,
                               std::optional<Index> right);

}  // namespace glassbert
