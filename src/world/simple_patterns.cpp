// Patterns of one clause.
#include "world/clause.h"
#include "world/function_words.h"
#include "world/inflect.h"
#include "world/pattern.h"
#include "world/quality.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

bool takes_nothing(const Verb& verb) { return verb.object == 0; }
bool has_particle(const Verb& verb) { return !verb.particle.empty(); }

// A subject for a verb, with up to two adjectives and now and then a place.
Subject doer(Author& author, const Verb& verb) {
  return subject_of(author, author.someone(verb.subject),
                    {.adjectives = 2, .has_place = author.chance(0.3)});
}

Phrase action(Author& author, bool (*fits)(const Verb&)) {
  const Verb& verb = author.verb(author.lexicon().actions(), ~Kinds{0}, fits);
  return active(author, doer(author, verb), verb, any_telling(author));
}

// The dog slept in the garden.
Phrase intransitive(Author& author) { return action(author, takes_nothing); }

// The cook cut the bread with a knife.
Phrase transitive(Author& author) { return action(author, takes_object); }

// The boy picked the ball up.
Phrase with_particle(Author& author) { return action(author, has_particle); }

// The bread was cut by the cook.
Phrase passive_voice(Author& author) {
  const Verb& verb = author.verb(author.lexicon().actions(), ~Kinds{0}, takes_object);
  Telling telling = any_telling(author);
  const bool is_going_on =
      telling.tense == Tense::progressive || telling.tense == Tense::past_progressive;
  if (is_going_on) telling.tense = Tense::past;
  telling.is_passive = true;
  return passive(author, author.someone(verb.object), verb, telling);
}

// The man owns a boat.
Phrase state(Author& author) {
  const Verb& verb = author.verb(author.lexicon().states(), ~Kinds{0}, any_verb);
  const Telling telling = {.tense = author.chance(0.6) ? Tense::present : Tense::past,
                           .is_negated = author.chance(0.2)};
  return active(author, doer(author, verb), verb, telling,
                {.has_time = false, .has_place = false, .has_adverb = false});
}

Phrase given(Author& author, const Verb& verb, Phrase& clause, bool recipient_first) {
  Phrase thing = noun_phrase(author, author.someone(verb.object), {.adjectives = 2});
  Phrase person = noun_phrase(author, author.someone(verb.ground), {.adjectives = 1});
  thing.head_word().role = Role::patient;
  person.head_word().role = Role::recipient;
  if (recipient_first) return clause.after(Relation::iobj, person).after(Relation::dobj, thing);
  return clause.after(Relation::dobj, thing).after(Relation::prep, prepositional("to", person));
}

Phrase transfer(Author& author, bool recipient_first) {
  const Verb& verb = author.verb(author.lexicon().transfers(), kind::person, any_verb);
  const Telling telling = any_telling(author);
  Subject giver = doer(author, verb);
  giver.phrase.head_word().role = Role::agent;
  const VerbGroup group = verb_group(author, verb, giver.person, telling);
  Phrase clause = group.main;
  clause = given(author, verb, clause, recipient_first);
  if (author.chance(0.2)) add_time(author, clause, telling);
  add_subject(clause, giver.phrase, group, false);
  return clause;
}

// The baker gave a cake to the children. / The baker gave the children a cake.
Phrase transfer_to(Author& author) { return transfer(author, false); }
Phrase double_object(Author& author) { return transfer(author, true); }

// I lost my key in the park.
Phrase first_person_event(Author& author) {
  const Verb& verb = author.verb(author.lexicon().actions(), kind::man, takes_object);
  return active(author, first_person_subject(author.chance(0.4)), verb, any_telling(author));
}

}  // namespace

std::vector<Pattern> simple_patterns() {
  return {{"intransitive", 7, intransitive},
          {"transitive", 11, transitive},
          {"particle", 4, with_particle},
          {"passive", 9, passive_voice},
          {"state", 4, state},
          {"transfer", 3, transfer_to},
          {"double-object", 3, double_object},
          {"first-person", 2, first_person_event}};
}

}  // namespace glassbert::world
