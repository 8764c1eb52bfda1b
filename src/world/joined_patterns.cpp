// Patterns of two clauses: one inside the other, or side by side.
#include "world/clause.h"
#include "world/function_words.h"
#include "world/pattern.h"
#include "world/pronoun.h"
#include "world/quality.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

constexpr Extras bare = {.has_time = false, .has_place = true, .has_adverb = false};

Telling past(Author& author) { return {.tense = Tense::past, .is_negated = author.chance(0.12)}; }

Phrase event(Author& author, const Subject& subject, const Telling& telling,
             const Extras& extras = bare) {
  const Verb& verb =
      author.verb(author.lexicon().actions(), subject.kinds, [](const Verb&) { return true; });
  return active(author, subject, verb, telling, extras);
}

Referent somebody(Author& author) {
  return author.someone(author.chance(0.75) ? kind::person : kind::beast);
}

Phrase mood(Author& author, const Subject& subject, const Telling& telling) {
  Phrase quality = word(mood_of(author, subject.kinds & (kind::person | kind::animal)), Tag::adjective);
  if (author.chance(0.3))
    quality.before(Relation::advmod, word(author.pick_word("very too so really"), Tag::adverb));
  return description(author, subject, quality, telling);
}

// A clause about someone already mentioned, by a pronoun, or about somebody else.
Phrase other_clause(Author& author, const Referent& known) {
  if (author.chance(0.4)) return mood(author, pronoun_subject(known), past(author));
  if (author.chance(0.6)) return event(author, pronoun_subject(known), past(author));
  return event(author, subject_of(author, somebody(author), {.adjectives = 1}), past(author));
}

// Hangs a clause with its conjunction on another, behind or, with a comma, in front.
Phrase with_subclause(Author& author, Phrase main, std::string_view conjunction, Phrase sub) {
  sub.before(Relation::mark, word(conjunction, Tag::subordinator));
  if (author.chance(0.65)) return main.after(Relation::advcl, sub);
  Word comma = word(",", Tag::sign);
  comma.is_joined = true;
  return main.before(Relation::punct, comma).before(Relation::advcl, sub);
}

Phrase told(Author& author, std::string_view conjunctions) {
  const Referent known = somebody(author);
  const Phrase main = event(author, subject_of(author, known, {.adjectives = 2}), past(author));
  return with_subclause(author, main, author.pick_word(conjunctions), other_clause(author, known));
}

// The boy was late because he had missed the bus.
Phrase reason(Author& author) { return told(author, reasons); }
// When the door opened, the cat ran into the garden.
Phrase occasion(Author& author) { return told(author, occasions); }
// Although she was tired, the girl read the letter.
Phrase concession(Author& author) { return told(author, concessions); }

// If the farmer sells the horse, his son will cry.
Phrase condition(Author& author) {
  const Referent known = author.someone(kind::person);
  const Phrase main =
      event(author, subject_of(author, known, {.adjectives = 1}), {.tense = Tense::future});
  const Subject who = author.chance(0.6) ? pronoun_subject(known)
                                         : subject_of(author, author.someone(kind::person));
  const Phrase sub = author.chance(0.4) ? mood(author, who, {.tense = Tense::present})
                                        : event(author, who, {.tense = Tense::present});
  return with_subclause(author, main, author.pick_word(conditions), sub);
}

// The teacher said that the boys were tired.
Phrase report(Author& author) {
  static constexpr VerbRow rows[] = {
      {"say/said/said", kind::person},      {"think/thought/thought", kind::person},
      {"know/knew/known", kind::person},    {"hear/heard/heard", kind::person},
      {"notice", kind::person},             {"believe", kind::person},
      {"remember", kind::person},           {"hope", kind::person}};
  const Verb verb = inflected(rows[author.below(std::size(rows))]);
  const Referent known = author.someone(kind::person);
  const Telling telling = {.tense = Tense::past, .is_negated = author.chance(0.15)};
  const Subject speaker = subject_of(author, known, {.adjectives = 2, .has_place = author.chance(0.2)});
  const VerbGroup group = verb_group(author, verb, speaker.person, telling);
  Phrase content = other_clause(author, known);
  if (author.chance(0.75)) content.before(Relation::mark, word("that", Tag::subordinator));
  Phrase clause = Phrase(group.main).after(Relation::ccomp, content);
  add_subject(clause, speaker.phrase, group, false);
  return clause;
}

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
  Phrase clause = event(author, subject_of(author, known, {.adjectives = 2}), {.tense = Tense::past});
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
  Word comma = word(",", Tag::sign);
  comma.is_joined = true;
  clause.after(Relation::punct, comma)
      .after(Relation::cc, word(author.pick_word("and but so"), Tag::coordinator));
  return clause.after(Relation::conj, other_clause(author, known));
}

// The girl lost her hat and its ribbon: a possessive that looks back.
Phrase own_thing(Author& author) {
  const Referent known = author.someone(kind::person);
  const Verb& verb = author.verb(author.lexicon().actions(), kind::man, [](const Verb& one) {
    return (one.object & (kind::goods | kind::vehicle | kind::part)) != 0 && !one.needs_ground;
  });
  const Referent owned =
      author.someone(verb.object & (kind::goods | kind::vehicle | kind::part));
  const Phrase object =
      Phrase(noun_word(owned)).before(Relation::poss, pronoun(known, Case::possessive));
  const Subject subject = subject_of(author, known, {.adjectives = 2, .has_place = author.chance(0.3)});
  return active(author, subject, verb, object, any_telling(author));
}

// The box was so heavy that the man dropped it.
Phrase result(Author& author) {
  const Referent known = author.someone(kind::person);
  const Phrase quality = Phrase(word(mood_of(author, kind::person), Tag::adjective))
                             .before(Relation::advmod, word("so", Tag::adverb));
  Phrase clause = description(author, subject_of(author, known, {.adjectives = 1, .has_place = author.chance(0.3)}),
                              quality, {.tense = Tense::past});
  Phrase sub = event(author, pronoun_subject(known), past(author));
  sub.before(Relation::mark, word("that", Tag::subordinator));
  return clause.after(Relation::advcl, sub);
}

}  // namespace

std::vector<Pattern> joined_patterns() {
  return {{"reason", 5, reason},
          {"occasion", 5, occasion},
          {"concession", 3, concession},
          {"condition", 3, condition},
          {"report", 5, report},
          {"joined-subjects", 3, joined_subjects},
          {"joined-verbs", 3, joined_verbs},
          {"joined-clauses", 4, joined_clauses},
          {"own-thing", 4, own_thing},
          {"result", 2, result}};
}

}  // namespace glassbert::world
