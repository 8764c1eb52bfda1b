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
bool takes_object(const Verb& verb) { return verb.object != 0; }
bool has_particle(const Verb& verb) { return !verb.particle.empty(); }
bool any_verb(const Verb&) { return true; }

// A subject for a verb, with up to two adjectives and now and then a place.
Subject doer(Author& author, const Verb& verb) {
  return subject_of(author, author.someone(verb.subject),
                    {.adjectives = 2, .has_place = author.chance(0.2)});
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
  if (recipient_first)
    return clause.after(Relation::iobj, person).after(Relation::dobj, thing);
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

// The house was very old.
Phrase property(Author& author) {
  const Kinds kinds = author.pick(std::vector<Kinds>{
      kind::person, kind::animal, kind::goods, kind::furniture, kind::building, kind::vehicle,
      kind::edible, kind::way, kind::opening, kind::clothing, kind::event, kind::document});
  const Referent subject = author.someone(kinds);
  Phrase quality = word(quality_of(author, subject.noun->kinds), Tag::adjective);
  if (author.chance(0.3))
    quality.before(Relation::advmod, word(author.pick_word("very really quite rather too"), Tag::adverb));
  const Telling telling = {.tense = author.chance(0.5) ? Tense::past : Tense::present,
                           .is_negated = author.chance(0.15)};
  return description(
      author,
      subject_of(author, subject,
                 {.determiner = Determiner::definite, .adjectives = 1, .has_place = author.chance(0.3)}),
      quality, telling);
}

// The horse was faster than the cow. / ... more careful than ...
Phrase comparison(Author& author) {
  const Kinds kinds = author.pick(std::vector<Kinds>{kind::person, kind::beast, kind::building,
                                                     kind::vehicle, kind::furniture, kind::load});
  const Referent one = author.someone(kinds), other = author.someone(kinds);
  const std::string adjective = measure_of(author, kinds);
  const std::string longer = comparative_of(adjective);
  Phrase quality = word(longer.empty() ? adjective : longer, Tag::adjective);
  quality.head_word().lemma = adjective;
  if (longer.empty()) quality.before(Relation::advmod, word("more", Tag::adverb));
  const Detail detail = {.determiner = Determiner::definite, .adjectives = 1};
  quality.after(Relation::prep, prepositional("than", noun_phrase(author, other, detail)));
  return description(author, subject_of(author, one, detail), quality,
                     {.tense = author.chance(0.5) ? Tense::past : Tense::present});
}

// The cat is under the table.
Phrase position(Author& author) {
  const Referent subject = author.someone(kind::animate | kind::small | kind::furniture);
  const Telling telling = {.tense = author.chance(0.4) ? Tense::past : Tense::present,
                           .is_negated = author.chance(0.2)};
  return location(author,
                  subject_of(author, subject, {.determiner = Determiner::definite, .adjectives = 2}),
                  whereabouts(author, subject.noun->kinds), telling);
}

// There was a bird on the roof.
Phrase existence(Author& author) {
  const Referent subject = author.someone(kind::animal | kind::small | kind::furniture, false);
  const Telling telling = {.tense = author.chance(0.5) ? Tense::past : Tense::present};
  const VerbGroup group = copula(author, person_of(subject), telling);
  Phrase clause = group.auxiliaries[0].second;
  clause.head_word().tag = Tag::verb;
  clause.before(Relation::expl, word("there", Tag::pronoun));
  clause.after(Relation::nsubj,
               noun_phrase(author, subject, {.determiner = Determiner::indefinite, .adjectives = 2}));
  return clause.after(Relation::prep, whereabouts(author, subject.noun->kinds));
}

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
          {"passive", 6, passive_voice},
          {"state", 4, state},
          {"transfer", 3, transfer_to},
          {"double-object", 3, double_object},
          {"property", 4, property},
          {"comparison", 2, comparison},
          {"position", 2, position},
          {"existence", 2, existence},
          {"first-person", 2, first_person_event}};
}

}  // namespace glassbert::world
