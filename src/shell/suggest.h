#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/real.h"

namespace glassbert {

// How many letters must be put in, taken out, replaced or swapped with their neighbour to turn one
// word into the other (optimal string alignment: Damerau 1964, no letter edited twice).
Index edit_distance(std::string_view a, std::string_view b);

// The word that was probably meant: one that `word` begins, else the nearest one, if it is near (at
// most a third of its letters differ). Of equally near ones, the first.
std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& words);

}  // namespace glassbert
