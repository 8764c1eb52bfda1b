#pragma once

#include <vector>

#include "core/rng.h"
#include "school/location.h"

namespace glassbert {

// A question to ask about what is known, with the place that it names: the right one or another.
struct Inquiry {
  Known known;
  world::Words place;
};

bool is_right(const Inquiry& inquiry);

// Up to five different questions about what is known here, those that need two facts first. Half of
// the places are right; of the wrong ones some belong to something else here, the others, which are
// easier to tell, to something `elsewhere`: the facts don't speak of them. A wrong place is of the
// same sort, and nothing known here says that the thing is in it.
std::vector<Inquiry> inquire(const std::vector<Known>& here, const std::vector<Known>& elsewhere,
                             Rng& rng);

}  // namespace glassbert
