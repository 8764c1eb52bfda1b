#pragma once

#include "world/author.h"
#include "world/example.h"

namespace glassbert::world {

// One sentence by one of the patterns.
Example single_sentence(Author& author);

// A sentence whose verb shows its number, with nothing, one noun, or several between it and its
// subject; the choice is between the verb's two forms. Fact "attractors": nouns between subject and
// verb that have the other number.
Example agreement_sentence(Author& author);

// A text to learn words from. Half of them have two segments. Mixed from sentences, short stories,
// events told twice, what things are typically like, riddles of the schemas that training may see,
// reviews, and questions with answers. Where a story is cut into two segments, label 1 says that
// the second continues the first.
Example document(Author& author);

}  // namespace glassbert::world
