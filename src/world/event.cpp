#include "world/event.h"

#include "world/being.h"
#include "world/function_words.h"
#include "world/pronoun.h"
#include "world/quality.h"

namespace glassbert::world {

Telling past(Author& author) {
  const std::vector<Tense> tenses = {Tense::past, Tense::past, Tense::past, Tense::pluperfect,
                                     Tense::past_progressive};
  return {.tense = author.pick(tenses), .is_negated = author.chance(0.18)};
}

Phrase event(Author& author, const Subject& subject, const Telling& telling, const Extras& extras) {
  const Verb& verb =
      author.verb(author.lexicon().actions(), subject.kinds, [](const Verb&) { return true; });
  return active(author, subject, verb, telling, extras);
}

Referent somebody(Author& author) {
  return author.someone(author.chance(0.75) ? kind::person : kind::beast);
}

Phrase mood(Author& author, const Subject& subject, const Telling& telling) {
  Phrase quality =
      word(mood_of(author, subject.kinds & (kind::person | kind::animal)), Tag::adjective);
  if (author.chance(0.3))
    quality.before(Relation::advmod, word(author.pick_word("very too so really"), Tag::adverb));
  return description(
      author, subject, quality,
      {.tense = telling.tense == Tense::past_progressive ? Tense::past : telling.tense,
       .is_negated = telling.is_negated});
}

Phrase other_clause(Author& author, const Referent& known) {
  if (author.chance(0.4)) return mood(author, pronoun_subject(known), past(author));
  if (author.chance(0.6)) return event(author, pronoun_subject(known), past(author));
  return event(author, subject_of(author, somebody(author), {.adjectives = 1}), past(author));
}

}  // namespace glassbert::world
