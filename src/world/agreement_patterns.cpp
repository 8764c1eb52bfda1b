// Patterns in which other nouns stand between a subject and its verb: the verb agrees with the
// subject, not with the noun beside it.
#include "world/being.h"
#include "world/pattern.h"
#include "world/quality.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

// The verb shows its number: a present tense, or was / were.
Phrase shown(Author& author, const Subject& subject) {
  if (author.chance(0.35)) {
    const Phrase quality = word(mood_of(author, subject.kinds & kind::living), Tag::adjective);
    return description(author, subject, quality,
                       {.tense = author.chance(0.5) ? Tense::present : Tense::past,
                        .is_negated = author.chance(0.15)});
  }
  const Verb& verb = author.verb(author.lexicon().actions(), subject.kinds & kind::living,
                                 [](const Verb&) { return true; });
  const std::vector<Tense> tenses = {Tense::present, Tense::present,     Tense::present,
                                     Tense::perfect, Tense::progressive, Tense::past_progressive};
  return active(author, subject, verb,
                {.tense = author.pick(tenses), .is_negated = author.chance(0.15)});
}

// A noun whose number can be seen, unlike that of "sheep", half of the time plural.
Referent counted(Author& author, Kinds kinds) {
  const Noun* noun = &author.noun(kinds);
  while (noun->plural.empty() || noun->plural == noun->singular) noun = &author.noun(kinds);
  return author.referent(*noun, author.chance(0.5));
}

Phrase beside(Author& author, const Referent& attractor) {
  const bool is_company = attractor.is_person() && author.chance(0.25);
  return prepositional(is_company ? "with" : author.pick_word("near behind beside"),
                       noun_phrase(author, attractor, {.adjectives = 1}));
}

// The dogs near the cat sleep.
Phrase place_attractor(Author& author) {
  const Referent subject = counted(author, kind::living);
  Subject who = subject_of(author, subject, {.determiner = Determiner::definite, .adjectives = 1});
  who.phrase.after(Relation::prep, beside(author, counted(author, kind::living)));
  return shown(author, who);
}

// The dogs near the cat with the bell sleep: two nouns between.
Phrase two_attractors(Author& author) {
  const Referent subject = counted(author, kind::living);
  Phrase inner = noun_phrase(author, counted(author, kind::person), {.adjectives = 1});
  inner.after(
      Relation::prep,
      prepositional("with", noun_phrase(author, counted(author, kind::clothing | kind::container),
                                        {.adjectives = 1})));
  Subject who = subject_of(author, subject, {.determiner = Determiner::definite, .adjectives = 1});
  who.phrase.after(Relation::prep, prepositional(author.pick_word("near behind beside"), inner));
  return shown(author, who);
}

Word relative_pronoun(const Referent& referent) {
  return word(referent.is_person() ? "who" : "that", Tag::pronoun);
}

// The man that sold the horses lives in town.
Phrase subject_relative(Author& author) {
  const Referent subject = counted(author, kind::living);
  const Verb& verb = author.verb(author.lexicon().actions(), subject.noun->kinds & kind::living,
                                 [](const Verb& one) { return one.object != 0; });
  const Telling telling = {.tense = author.chance(0.5) ? Tense::present : Tense::past};
  Word relative = author.chance(0.4) ? word("that", Tag::pronoun) : relative_pronoun(subject);
  const Subject inside = {relative, person_of(subject), subject.noun->kinds};
  Subject who = subject_of(author, subject, {.determiner = Determiner::definite, .adjectives = 1});
  who.phrase.after(
      Relation::rcmod,
      active(author, inside, verb, telling,
             {.has_time = false, .has_place = author.chance(0.3), .has_adverb = true}));
  return shown(author, who);
}

// The farmer that the boys admire sleeps.
Phrase object_relative(Author& author) {
  const Referent subject = counted(author, kind::person | kind::beast);
  const Referent inner = counted(author, kind::person);
  const auto fits = [&](const Verb& verb) {
    return (verb.object & subject.noun->kinds & kind::living) != 0 && verb.particle.empty();
  };
  const Verb& verb = author.verb(
      author.chance(0.5) ? author.lexicon().states() : author.lexicon().actions(), kind::man, fits);
  const Telling telling = {.tense = author.chance(0.6) ? Tense::present : Tense::past};
  const VerbGroup group = verb_group(author, verb, person_of(inner), telling);
  Phrase clause = group.main;
  add_subject(clause,
              noun_phrase(author, inner, {.determiner = Determiner::definite, .adjectives = 1}),
              group, false);
  if (author.chance(0.7)) {
    Word that = word("that", Tag::pronoun);
    that.role = Role::patient;
    clause.before(Relation::dobj, that);
  }
  Subject who = subject_of(author, subject, {.determiner = Determiner::definite, .adjectives = 1});
  who.phrase.after(Relation::rcmod, clause);
  return shown(author, who);
}

// The dog sleeps: nothing between.
Phrase no_attractor(Author& author) {
  const Referent subject = counted(author, kind::living);
  return shown(author,
               subject_of(author, subject, {.determiner = Determiner::definite, .adjectives = 2}));
}

}  // namespace

std::vector<Pattern> agreement_patterns() {
  return {{"no-attractor", 2, no_attractor},
          {"place-attractor", 4, place_attractor},
          {"two-attractors", 2, two_attractors},
          {"subject-relative", 4, subject_relative},
          {"object-relative", 4, object_relative}};
}

}  // namespace glassbert::world
