// Patterns of two clauses, one inside the other.
#include "world/being.h"
#include "world/event.h"
#include "world/function_words.h"
#include "world/pattern.h"
#include "world/pronoun.h"
#include "world/quality.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

// Hangs a clause with its conjunction on another, behind or, with a comma, in front.
Phrase with_subclause(Author& author, Phrase main, std::string_view conjunction, Phrase sub) {
  sub.before(Relation::mark, word(conjunction, Tag::subordinator));
  if (author.chance(0.65)) return main.after(Relation::advcl, sub);
  return main.before(Relation::punct, comma()).before(Relation::advcl, sub);
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
      {"say/said/said", kind::person},   {"think/thought/thought", kind::person},
      {"know/knew/known", kind::person}, {"hear/heard/heard", kind::person},
      {"notice", kind::person},          {"believe", kind::person},
      {"remember", kind::person},        {"hope", kind::person}};
  const Verb verb = inflected(rows[author.below(std::size(rows))]);
  const Referent known = author.someone(kind::person);
  const Telling telling = {.tense = Tense::past, .is_negated = author.chance(0.15)};
  const Subject speaker =
      subject_of(author, known, {.adjectives = 2, .has_place = author.chance(0.2)});
  const VerbGroup group = verb_group(author, verb, speaker.person, telling);
  Phrase content = other_clause(author, known);
  if (author.chance(0.75)) content.before(Relation::mark, word("that", Tag::subordinator));
  Phrase clause = Phrase(group.main).after(Relation::ccomp, content);
  add_subject(clause, speaker.phrase, group, false);
  return clause;
}

// The box was so heavy that the man dropped it.
Phrase result(Author& author) {
  const Referent known = author.someone(kind::person);
  const Phrase quality = Phrase(word(mood_of(author, kind::person), Tag::adjective))
                             .before(Relation::advmod, word("so", Tag::adverb));
  Phrase clause = description(
      author, subject_of(author, known, {.adjectives = 1, .has_place = author.chance(0.3)}),
      quality, {.tense = Tense::past});
  Phrase sub = event(author, pronoun_subject(known), past(author));
  sub.before(Relation::mark, word("that", Tag::subordinator));
  return clause.after(Relation::advcl, sub);
}

}  // namespace

std::vector<Pattern> subordinate_patterns() {
  return {{"reason", 5, reason},       {"occasion", 5, occasion}, {"concession", 3, concession},
          {"condition", 3, condition}, {"report", 7, report},     {"result", 2, result}};
}

}  // namespace glassbert::world
