#pragma once

#include "world/author.h"
#include "world/word.h"

namespace glassbert::world {

// Two or three sentences about one referent: the first names it, the others say it, he, she, they,
// or name it again.
struct Story {
  Words beginning, continuation;
};
Story tell_story(Author& author);

}  // namespace glassbert::world
