#pragma once

#include "world/noun_phrase.h"
#include "world/verb_group.h"

namespace glassbert::world {

// A tense that goes with most clauses, negated now and then.
Telling any_telling(Author& author);

// Puts a word or phrase of time that fits the tense after the clause: "yesterday", "every morning",
// "on Monday", "two days ago".
void add_time(Author& author, Phrase& clause, const Telling& telling);

// An adverb that stands before the verb: "often", or how it was done; one does not wait quickly.
std::string adverb_for(Author& author, const Verb& verb, const Telling& telling);

// The telling, but "saw" for "was seeing": some verbs don't say that something is going on.
Telling fitting(const Verb& verb, Telling telling);

}  // namespace glassbert::world
