#include "world/story.h"

#include "world/being.h"
#include "world/function_words.h"
#include "world/pronoun.h"
#include "world/quality.h"
#include "world/sentence.h"

namespace glassbert::world {
namespace {

// Somebody does, or is, something.
Words said_of(Author& author, const Subject& subject) {
  const std::vector<Tense> tenses = {Tense::past, Tense::past, Tense::past, Tense::pluperfect};
  const Telling telling = {.tense = author.pick(tenses), .is_negated = author.chance(0.18)};
  if (author.chance(0.3)) {
    Phrase quality = word(mood_of(author, subject.kinds & kind::living), Tag::adjective);
    if (author.chance(0.5))
      quality.before(Relation::advmod, word(author.pick_word("very so really too"), Tag::adverb));
    return sentence(description(author, subject, quality,
                                {.tense = Tense::past, .is_negated = telling.is_negated}));
  }
  const Verb& verb = author.verb(author.lexicon().actions(), subject.kinds & kind::living,
                                 [](const Verb&) { return true; });
  return sentence(active(author, subject, verb, telling));
}

Subject again(Author& author, const Referent& referent) {
  if (author.chance(0.6)) return pronoun_subject(referent);
  return {the(referent), person_of(referent), referent.noun->kinds};
}

}  // namespace

Story tell_story(Author& author) {
  const Referent hero = author.someone(author.chance(0.7) ? kind::person : kind::living);
  Story story;
  story.beginning =
      said_of(author, subject_of(author, hero, {.adjectives = 2, .has_place = author.chance(0.2)}));
  story.continuation = said_of(author, again(author, hero));
  if (author.chance(0.4))
    story.continuation = story.continuation + said_of(author, again(author, hero));
  return story;
}

}  // namespace glassbert::world
