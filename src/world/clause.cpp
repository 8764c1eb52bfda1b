#include "world/clause.h"

#include "world/function_words.h"
#include "world/pronoun.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

Role role_in_phrase(const Verb& verb) {
  if (verb.preposition == "with" && (verb.ground & kind::person) == 0) return Role::instrument;
  if (verb.preposition == "to" && (verb.ground & kind::person) != 0) return Role::recipient;
  const Kinds places = kind::place | kind::building | kind::room | kind::way | kind::furniture |
                       kind::container | kind::town;
  return (verb.ground & places) != 0 ? Role::place : Role::none;
}

Phrase with_role(Phrase phrase, Role role) {
  phrase.head_word().role = role;
  return phrase;
}

Phrase adverb(std::string_view text) { return word(text, Tag::adverb); }

void add_object(Author& author, Phrase& clause, const Verb& verb, const Phrase& object) {
  const Phrase patient = with_role(object, Role::patient);
  if (verb.particle.empty()) {
    clause.after(Relation::dobj, patient);
    return;
  }
  const Word particle = word(verb.particle, Tag::particle);
  const bool is_short = object.words().size() < 4;
  const bool goes_last = object.head_word().tag == Tag::pronoun || (is_short && author.chance(0.4));
  if (goes_last) {
    clause.after(Relation::dobj, patient).after(Relation::prt, particle);
    return;
  }
  clause.after(Relation::prt, particle).after(Relation::dobj, patient);
}

void add_ground(Author& author, Phrase& clause, const Verb& verb) {
  const Referent ground = author.someone(verb.ground);
  const Phrase where =
      with_role(noun_phrase(author, ground, {.adjectives = 1}), role_in_phrase(verb));
  clause.after(Relation::prep, prepositional(verb.preposition, where));
}

}  // namespace

Person person_of(const Referent& referent) {
  return referent.is_plural ? Person::plural : Person::third;
}

Subject subject_of(Author& author, const Referent& referent, const Detail& detail) {
  return {noun_phrase(author, referent, detail), person_of(referent), referent.noun->kinds};
}

Subject pronoun_subject(const Referent& referent) {
  return {pronoun(referent, Case::subject), person_of(referent), referent.noun->kinds};
}

Subject first_person_subject(bool is_plural) {
  return {first_person(is_plural, Case::subject), is_plural ? Person::plural : Person::first,
          kind::man | kind::woman};
}

void add_subject(Phrase& clause, const Phrase& subject, const VerbGroup& group, bool is_question,
                 Relation relation) {
  const auto& parts = group.auxiliaries;
  std::size_t fronted = is_question && !parts.empty() ? 1 : 0;  // n't goes with its auxiliary
  while (fronted > 0 && fronted < parts.size() && parts[fronted].second.is_joined) ++fronted;
  for (std::size_t i = parts.size(); i > fronted; --i)
    clause.before(parts[i - 1].first, parts[i - 1].second);
  clause.before(relation, subject);
  for (std::size_t i = fronted; i > 0; --i) clause.before(parts[i - 1].first, parts[i - 1].second);
}

Phrase predicate(Author& author, const Word& main, const Verb& verb, const Telling& telling,
                 const Extras& extras) {
  Phrase clause = main;
  if (verb.object != 0) {
    const Referent object = author.someone(verb.object);
    const bool has_place = verb.ground == 0 && author.chance(0.15);
    add_object(author, clause, verb,
               noun_phrase(author, object, {.adjectives = 3, .has_place = has_place}));
  }
  const bool takes_ground = verb.ground != 0 && author.chance(verb.object != 0 ? 0.35 : 0.75);
  if (verb.needs_ground || (extras.has_place && takes_ground)) add_ground(author, clause, verb);
  if (extras.has_time && author.chance(0.25)) add_time(author, clause, telling);
  return clause;
}

Phrase active(Author& author, const Subject& subject, const Verb& verb, const Telling& wanted,
              const Extras& extras) {
  const Telling telling = fitting(verb, wanted);
  const VerbGroup group = verb_group(author, verb, subject.person, telling);
  Phrase clause = predicate(author, group.main, verb, telling, extras);
  if (extras.has_adverb && author.chance(0.3))
    clause.before(Relation::advmod, adverb(adverb_for(author, verb, telling)));
  add_subject(clause, with_role(subject.phrase, Role::agent), group, telling.is_question);
  return clause;
}

Phrase active(Author& author, const Subject& subject, const Verb& verb, const Phrase& object,
              const Telling& telling) {
  const VerbGroup group = verb_group(author, verb, subject.person, telling);
  Phrase clause = group.main;
  add_object(author, clause, verb, object);
  add_subject(clause, with_role(subject.phrase, Role::agent), group, telling.is_question);
  return clause;
}

Phrase passive(Author& author, const Referent& patient, const Verb& verb, const Telling& telling) {
  const VerbGroup group = verb_group(author, verb, person_of(patient), telling);
  Phrase clause = group.main;
  if (!verb.particle.empty()) clause.after(Relation::prt, word(verb.particle, Tag::particle));
  if (verb.needs_ground) {
    add_ground(author, clause, verb);
  } else if (author.chance(0.65)) {
    const Phrase agent = noun_phrase(author, author.someone(verb.subject), {.adjectives = 2});
    clause.after(Relation::prep, prepositional("by", with_role(agent, Role::agent)));
  } else if (verb.ground != 0 && author.chance(0.5)) {
    add_ground(author, clause, verb);
  }
  if (author.chance(0.25)) add_time(author, clause, telling);
  const Phrase subject =
      noun_phrase(author, patient, {.adjectives = 2, .has_place = author.chance(0.15)});
  add_subject(clause, with_role(subject, Role::patient), group, telling.is_question,
              Relation::nsubjpass);
  return clause;
}

}  // namespace glassbert::world
