// Patterns with two of something side by side, and with a possessive that looks back.
#include "world/event.h"
#include "world/pattern.h"
#include "world/pronoun.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

// The dog and the cat sleep in the barn.
Phrase joined_subjects(Author& author) {
  const Referent one = somebody(author);
  const Kinds kinds = one.is_person() ? kind::person : kind::beast;
  Subject both = subject_of(author, one, {.adjectives = 1});
  both.phrase.after(Relation::cc, word("and", Tag::coordinator))
      .after(Relation::conj, noun_phrase(author, author.someone(kinds), {.adjectives = 1}));
  both.person = Person::plural;
  return event(author, both, any_telling(author), {});
}

// The girl opened the door and entered the room.
Phrase joined_verbs(Author& author) {
  const Referent known = author.someone(kind::person);
  Phrase clause =
      event(author, subject_of(author, known, {.adjectives = 2}), {.tense = Tense::past});
  const Verb& second = author.verb(author.lexicon().actions(), kind::man,
                                   [](const Verb& verb) { return verb.object != 0; });
  const Word main = verb_group(author, second, Person::third, {.tense = Tense::past}).main;
  clause.after(Relation::cc, word(author.chance(0.85) ? "and" : "but", Tag::coordinator));
  return clause.after(Relation::conj,
                      predicate(author, main, second, {.tense = Tense::past}, bare));
}

// The man dropped the cup, but it did not break.
Phrase joined_clauses(Author& author) {
  const Referent known = somebody(author);
  Phrase clause = event(author, subject_of(author, known, {.adjectives = 2}), past(author));
  clause.after(Relation::punct, comma())
      .after(Relation::cc, word(author.pick_word("and but so"), Tag::coordinator));
  return clause.after(Relation::conj, other_clause(author, known));
}

// The girl lost her hat and its ribbon: a possessive that looks back.
Phrase own_thing(Author& author) {
  const Referent known = author.someone(kind::person);
  const Verb& verb = author.verb(author.lexicon().actions(), kind::man, [](const Verb& one) {
    return (one.object & (kind::goods | kind::vehicle | kind::part)) != 0 && !one.needs_ground;
  });
  const Referent owned = author.someone(verb.object & (kind::goods | kind::vehicle | kind::part));
  const Phrase object =
      Phrase(noun_word(owned)).before(Relation::poss, pronoun(known, Case::possessive));
  const Subject subject =
      subject_of(author, known, {.adjectives = 2, .has_place = author.chance(0.3)});
  return active(author, subject, verb, object, any_telling(author));
}

}  // namespace

std::vector<Pattern> coordinate_patterns() {
  return {{"joined-subjects", 3, joined_subjects},
          {"joined-verbs", 3, joined_verbs},
          {"joined-clauses", 4, joined_clauses},
          {"own-thing", 4, own_thing}};
}

}  // namespace glassbert::world
