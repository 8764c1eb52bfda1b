#pragma once

#include "world/noun_phrase.h"
#include "world/verb_group.h"

namespace glassbert::world {

// The subject of a clause: its words, the verb form it asks for, and what it is.
struct Subject {
  Phrase phrase;
  Person person;
  Kinds kinds;
};

Subject subject_of(Author& author, const Referent& referent, const Detail& detail = {});
Subject pronoun_subject(const Referent& referent);
Subject first_person_subject(bool is_plural);
Person person_of(const Referent& referent);

// What a clause has besides subject, verb and objects.
struct Extras {
  bool has_time = true;   // "yesterday", "every day": what fits the tense, now and then
  bool has_place = true;  // "in the garden", now and then
  bool has_adverb = true;
};

// S -> NP VG NP? particle? PP? adverb? time?
// An action in the active voice. For a question, auxiliary and subject change places.
Phrase active(Author& author, const Subject& subject, const Verb& verb, const Telling& telling,
              const Extras& extras = {});

// The verb and all that follows it, without subject and auxiliaries.
Phrase predicate(Author& author, const Word& main, const Verb& verb, const Telling& telling,
                 const Extras& extras);

// The same with an object that is given.
Phrase active(Author& author, const Subject& subject, const Verb& verb, const Phrase& object,
              const Telling& telling);

// S -> NP VG (by NP)?
Phrase passive(Author& author, const Referent& patient, const Verb& verb, const Telling& telling);

// Puts the auxiliaries, then the subject before the head; in a question the first auxiliary comes
// before the subject.
void add_subject(Phrase& clause, const Phrase& subject, const VerbGroup& group, bool is_question,
                 Relation relation = Relation::nsubj);

}  // namespace glassbert::world
