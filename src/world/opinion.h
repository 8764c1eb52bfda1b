#pragma once

#include <string>

#include "world/phrase.h"
#include "world/topic.h"

namespace glassbert::world {

// A clause with one deciding word, whose weight it bears: "the story was not very good", "I loved
// the music", "it was a terrible film". The sign is that of the weight: +1 or -1. `part` is one of
// the topic's.
Phrase opinion(Author& author, const Topic& topic, const std::string& part, int sign,
               bool is_before_but = false);

}  // namespace glassbert::world
