#pragma once

#include "world/clause.h"

namespace glassbert::world {

// S -> NP copula degree? adjective; the adjective is the head.
Phrase description(Author& author, const Subject& subject, const Phrase& quality,
                   const Telling& telling);

// S -> NP be PP; "be" is the head.
Phrase location(Author& author, const Subject& subject, const Phrase& place,
                const Telling& telling);

}  // namespace glassbert::world
