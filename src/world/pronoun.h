#pragma once

#include "world/author.h"
#include "world/phrase.h"

namespace glassbert::world {

enum class Case { subject, object, possessive, reflexive };

// The pronoun for a referent: it / he / she / they, him, their, itself.
Word pronoun(const Referent& referent, Case which);

// A pronoun of the first person: I, me, my; or we, us, our.
Word first_person(bool is_plural, Case which);

}  // namespace glassbert::world
