// Phrases that always go together, and single letters and numbers.
#include "world/being.h"
#include "world/function_words.h"
#include "world/pattern.h"
#include "world/quality.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

Phrase past_event(Author& author) {
  const Verb& verb = author.verb(author.lexicon().actions(), kind::person | kind::beast,
                                 [](const Verb&) { return true; });
  const Subject subject =
      subject_of(author, author.someone(verb.subject & (kind::person | kind::beast)),
                 {.adjectives = 1, .has_place = author.chance(0.2)});
  return active(author, subject, verb, {.tense = Tense::past},
                {.has_time = false, .has_place = true, .has_adverb = false});
}

// Words that always come in this order, as one chain hung on the first.
Phrase chain(std::string_view words) {
  std::size_t end = words.find(' ');
  Phrase phrase = word(words.substr(0, end), Tag::adverb);
  while (end != std::string_view::npos) {
    words.remove_prefix(end + 1);
    end = words.find(' ');
    phrase.after(Relation::dep, word(words.substr(0, end), Tag::adverb));
  }
  return phrase;
}

// Once upon a time, a king lived in a castle.
Phrase opening(Author& author) {
  const std::vector<std::string_view> phrases = {"once upon a time",   "one day",
                                                 "all of a sudden",    "at last",
                                                 "of course",          "after a while",
                                                 "in the end",         "from time to time",
                                                 "sooner or later",    "as a matter of fact",
                                                 "for the first time", "in front of the crowd",
                                                 "first of all"};
  return past_event(author)
      .before(Relation::punct, comma())
      .before(Relation::advmod, chain(author.pick(phrases)));
}

// Perhaps the dog chased the cat.
Phrase hedge(Author& author) {
  const std::string adverb = author.pick_word(sentence_adverbs);
  Phrase clause = past_event(author);
  const bool needs_comma = adverb != "perhaps" && adverb != "maybe" && adverb != "suddenly";
  if (needs_comma) clause.before(Relation::punct, comma());
  return clause.before(Relation::advmod, word(adverb, Tag::adverb));
}

// Room B is on the second floor. / Bus 7 stops near the museum.
Phrase labelled(Author& author) {
  static constexpr std::string_view letters = "A B C D E F G H J K L M N P Q R S T U V W X Y Z";
  const bool by_letter = author.chance(0.6);
  const std::string label =
      by_letter ? author.pick_word(letters) : std::to_string(author.between(1, 99));
  Word noun = word(author.pick_word("room bus gate platform page seat road"), Tag::noun);
  noun.number = Number::singular;
  const Phrase subject = Phrase(noun).after(by_letter ? Relation::nn : Relation::num,
                                            word(label, by_letter ? Tag::name : Tag::number));
  const Phrase quality =
      word(author.pick_word("full empty open closed new old free late"), Tag::adjective);
  return description(author, {subject, Person::third, 0}, quality,
                     {.tense = author.chance(0.5) ? Tense::present : Tense::past});
}

// The ticket costs 12 dollars.
Phrase price(Author& author) {
  const Verb verb = inflected({"cost/cost/cost", kind::goods});
  const Referent bought = author.someone(kind::clothing | kind::device | kind::vessel, false);
  const Subject subject = subject_of(
      author, bought,
      {.determiner = Determiner::definite, .adjectives = 2, .has_place = author.chance(0.3)});
  Word unit = word(author.pick_word("dollars pounds euros"), Tag::noun);
  unit.number = Number::plural;
  unit.lemma.pop_back();
  const Phrase sum =
      Phrase(unit).before(Relation::num, word(std::to_string(author.between(2, 99)), Tag::number));
  const Telling telling = {.tense = author.chance(0.5) ? Tense::present : Tense::past};
  const VerbGroup group = verb_group(author, verb, subject.person, telling);
  Phrase clause = Phrase(group.main).after(Relation::dobj, sum);
  add_subject(clause, subject.phrase, group, false);
  return clause;
}

}  // namespace

std::vector<Pattern> fixed_patterns() {
  return {
      {"opening", 3, opening}, {"hedge", 2, hedge}, {"label", 2, labelled}, {"price", 1, price}};
}

}  // namespace glassbert::world
