#pragma once

#include "world/word.h"

namespace glassbert::world {

// The subject with which the verb form at `verb` agrees, found in the tree: the clause's own
// subject, the noun that a relative pronoun stands for, or for a joined verb without subject that
// of the first verb. nowhere where the clause has none.
Index subject_of_verb(const Words& words, Index verb);

// Plural for plural nouns and for nouns joined by "and".
Number number_of_subject(const Words& words, Index subject);

// The finite verb of the main clause that shows its number; nowhere if none does.
Index main_finite_verb(const Words& words);

// How many nouns between subject and verb have a number that the subject has not.
Index attractors(const Words& words, Index subject, Index verb);

}  // namespace glassbert::world
