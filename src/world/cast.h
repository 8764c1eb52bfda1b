#pragma once

#include "world/riddle.h"

namespace glassbert::world {

// Draws the nouns and the cue of a schema.
Cast cast_of(Author& author, const Schema& schema, bool equal_numbers);

// Of two nouns in any order: "animal street".
std::string key_of_pair(const Noun& first, const Noun& second);

}  // namespace glassbert::world
