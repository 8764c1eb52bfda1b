#pragma once

#include "world/cast.h"
#include "world/phrase.h"

namespace glassbert::world {

// The clauses of a riddle: "the animal did not cross the street"; "it was too tired", said of the
// pronoun or of the noun itself; "the animal rested".
Phrase event_of(Author& author, const Schema& schema, const Cast& cast, const RiddleStyle& style);
Phrase property_of(Author& author, const Cast& cast, const Phrase& subject, std::string_view degree,
                   bool is_plain = false);
Phrase result_of(const Cast& cast, std::string_view result);

// "too", "so", "very" or nothing.
std::string degree_of(Author& author, const Schema& schema, const RiddleStyle& style);

}  // namespace glassbert::world
