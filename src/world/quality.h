#pragma once

#include <string>

#include "world/author.h"

namespace glassbert::world {

// A property that can be said of a thing of these kinds: tired, open, expensive.
std::string quality_of(Author& author, Kinds kinds);

// One by which two such things can be compared: fast, tall, heavy.
std::string measure_of(Author& author, Kinds kinds);

// A feeling that makes somebody do things: tired, hungry, happy.
std::string mood_of(Author& author, Kinds kinds);

}  // namespace glassbert::world
