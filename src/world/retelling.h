#pragma once

#include "world/author.h"
#include "world/example.h"

namespace glassbert::world {

// An event told twice, so that who did it to whom can be read off either sentence: "The dog chased
// the cat. | The cat was chased by the dog." or "It was the dog that chased the cat." The choice is
// between the two nouns where one of them is named again.
Example retelling(Author& author);

}  // namespace glassbert::world
