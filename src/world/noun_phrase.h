#pragma once

#include "world/author.h"
#include "world/phrase.h"

namespace glassbert::world {

enum class Determiner { any, definite, indefinite };

// How much a noun phrase says.
struct Detail {
  Determiner determiner = Determiner::any;
  Index adjectives = 2;    // at most
  bool has_place = false;  // "the dog near the river" is possible
};

// NP -> name | (determiner | possessor) numeral? adjective* noun (preposition NP)?
Phrase noun_phrase(Author& author, const Referent& referent, const Detail& detail = {});

// The noun, or the name, alone; "the" and the noun.
Word noun_word(const Referent& referent);
Phrase the(const Referent& referent);

// PP -> preposition NP
Phrase prepositional(std::string_view preposition, const Phrase& noun_phrase);

// Where something of these kinds may be: "in the garden", "under an old chair".
Phrase whereabouts(Author& author, Kinds kinds, Index adjectives = 1);

// "Tom's", "my", "the girl's" before the noun.
void add_possessor(Author& author, Phrase& noun);
void add_possessor(Phrase& noun, Phrase owner);

}  // namespace glassbert::world
