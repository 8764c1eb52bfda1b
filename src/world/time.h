#pragma once

#include "world/noun_phrase.h"
#include "world/verb_group.h"

namespace glassbert::world {

// A tense that goes with most clauses, negated now and then.
Telling any_telling(Author& author);

// Puts a word or phrase of time that fits the tense after the clause: "yesterday", "every morning",
// "on Monday", "two days ago".
void add_time(Author& author, Phrase& clause, const Telling& telling);

// An adverb that stands before the verb: "often" or "slowly".
std::string adverb_for(Author& author, const Telling& telling);

}  // namespace glassbert::world
