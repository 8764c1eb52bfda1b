#pragma once

#include "world/clause.h"

namespace glassbert::world {

// What clauses that are part of a longer sentence say.
inline constexpr Extras bare = {.has_time = false, .has_place = true, .has_adverb = true};

// A past tense, negated now and then.
Telling past(Author& author);

// A person, or an animal.
Referent somebody(Author& author);

// Something that the subject does; how it feels: "was very tired".
Phrase event(Author& author, const Subject& subject, const Telling& telling,
             const Extras& extras = bare);
Phrase mood(Author& author, const Subject& subject, const Telling& telling);

// A clause about someone already mentioned, by a pronoun, or about somebody else.
Phrase other_clause(Author& author, const Referent& known);

}  // namespace glassbert::world
