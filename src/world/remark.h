#pragma once

#include "world/phrase.h"
#include "world/topic.h"

namespace glassbert::world {

// Remark `which` says nothing good or bad: "I watched this film with my sister on Sunday".
inline constexpr Index remarks = 8;
Phrase remark(Author& author, const Topic& topic, Index which);

}  // namespace glassbert::world
