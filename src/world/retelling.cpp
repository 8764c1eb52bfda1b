#include "world/retelling.h"

#include "world/clause.h"
#include "world/sentence.h"

namespace glassbert::world {
namespace {

struct Deed {
  const Verb* verb;
  Referent agent, patient;
};

// Somebody does something to somebody or something, both of one number most of the time.
Deed deed(Author& author) {
  const auto fits = [](const Verb& verb) {
    return (verb.object & (kind::person | kind::animal)) != 0 && verb.particle.empty() &&
           !verb.needs_ground;
  };
  Deed deed = {&author.verb(author.lexicon().actions(), kind::person | kind::beast, fits), {}, {}};
  const Kinds both = deed.verb->subject & deed.verb->object & (kind::person | kind::beast);
  const Kinds subject = both != 0 ? both : deed.verb->subject & (kind::person | kind::beast);
  const Kinds object = both != 0 ? both : deed.verb->object & (kind::person | kind::animal);
  do {
    deed.agent = author.someone(subject);
    deed.patient = author.someone(object);
  } while (deed.agent.noun == deed.patient.noun);
  const bool can_agree = !deed.agent.noun->plural.empty() && !deed.patient.noun->plural.empty();
  if (can_agree && author.chance(0.7)) deed.patient.is_plural = deed.agent.is_plural;
  return deed;
}

Word with_role(const Referent& referent, Role role) {
  Word noun = noun_word(referent);
  noun.role = role;
  return noun;
}

Phrase the(const Referent& referent, Role role) {
  Phrase phrase = with_role(referent, role);
  if (!referent.noun->is_name) phrase.before(Relation::det, word("the", Tag::determiner));
  return phrase;
}

// The cat was chased by the dog.
Phrase passive_of(Author& author, const Deed& deed) {
  const VerbGroup group = verb_group(author, *deed.verb, person_of(deed.patient),
                                     {.tense = Tense::past, .is_passive = true});
  Phrase clause = group.main;
  clause.after(Relation::prep, prepositional("by", the(deed.agent, Role::agent)));
  add_subject(clause, the(deed.patient, Role::patient), group, false, Relation::nsubjpass);
  return clause;
}

// It was the dog that chased the cat.
Phrase cleft_of(Author& author, const Deed& deed) {
  Phrase inner = verb_group(author, *deed.verb, person_of(deed.agent), {.tense = Tense::past}).main;
  inner.after(Relation::dobj, the(deed.patient, Role::patient));
  const bool is_person = deed.agent.is_person();
  inner.before(Relation::nsubj, word(is_person ? "who" : "that", Tag::pronoun));
  Phrase clause = the(deed.agent, Role::agent);
  clause.after(Relation::rcmod, inner);
  Word was = word("was", Tag::auxiliary);
  was.lemma = "be";
  return clause.before(Relation::cop, was).before(Relation::expl, word("it", Tag::pronoun));
}

// The choice at one of the two nouns in the second telling.
void add_choice(Author& author, const Deed& deed, std::size_t begin, Example& example) {
  const bool asks_for_agent = author.chance(0.5);
  const Referent& asked = asks_for_agent ? deed.agent : deed.patient;
  const Referent& other = asks_for_agent ? deed.patient : deed.agent;
  for (std::size_t i = begin; i < example.words.size(); ++i)
    if (example.words[i].entity == asked.entity)
      example.choice = Choice{static_cast<Index>(i), example.words[i].text, noun_word(other).text};
}

}  // namespace

Example retelling(Author& author) {
  const Deed it = deed(author);
  const Detail detail = {.determiner = Determiner::definite, .adjectives = 1};
  const Words first =
      sentence(active(author, subject_of(author, it.agent, detail), *it.verb,
                      noun_phrase(author, it.patient, detail), {.tense = Tense::past}));
  const Words second =
      sentence(author.chance(0.65) ? passive_of(author, it) : cleft_of(author, it));
  Example example = author.chance(0.4) ? example_of("retelling", first + second)
                                       : example_of("retelling", first, second);
  add_choice(author, it, first.size(), example);
  return example;
}

}  // namespace glassbert::world
