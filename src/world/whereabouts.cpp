#include "world/whereabouts.h"

#include <algorithm>

#include "core/check.h"
#include "world/being.h"
#include "world/sentence.h"

namespace glassbert::world {
namespace {

constexpr Kinds things =
    kind::tool | kind::toy | kind::ornament | kind::clothing | kind::vessel | kind::fruit;

Words says(Author& author, const Referent& thing, const Phrase& place, bool is_negated = false) {
  const Subject subject = {the(thing), person_of(thing), thing.noun->kinds};
  return sentence(
      location(author, subject, place, {.tense = Tense::present, .is_negated = is_negated}));
}

// "the lamp", now and then "the old lamp".
Phrase described(Author& author, const Referent& thing) {
  Phrase phrase = noun_word(thing);
  if (author.chance(0.4))
    phrase.before(Relation::amod, word(author.pick_word("old new small big"), Tag::adjective));
  return phrase.before(Relation::det, word("the", Tag::determiner));
}

// The box contains the lamp.
Words contains(Author& author, const Referent& thing, const Referent& place) {
  const Verb verb = inflected({author.chance(0.5) ? "contain" : "hold/held/held"});
  Phrase clause = verb_group(author, verb, Person::third, {.tense = Tense::present}).main;
  return sentence(
      clause.after(Relation::dobj, described(author, thing)).before(Relation::nsubj, the(place)));
}

// Tom has the lamp.
Words has(Author& author, const Referent& owner, const Referent& thing) {
  const Verb verb = inflected({"have/had/had"});
  Phrase clause = verb_group(author, verb, Person::third, {.tense = Tense::present}).main;
  return sentence(
      clause.after(Relation::dobj, described(author, thing)).before(Relation::nsubj, the(owner)));
}

}  // namespace

Phrase place_phrase(const Whereabouts& of) { return prepositional(of.preposition, the(of.place)); }

Referent Stock::fresh(Kinds kinds, bool is_name) {
  const auto is_taken = [&](const Noun& noun) {
    return std::find(taken_.begin(), taken_.end(), &noun) != taken_.end();
  };
  std::vector<const Noun*> left;
  for (const Noun& noun : is_name ? author_.lexicon().names() : author_.lexicon().nouns())
    if ((noun.kinds & kinds) != 0 && !is_taken(noun)) left.push_back(&noun);
  check(!left.empty(), "facts: no noun of this kind is left");
  taken_.push_back(author_.pick(left));
  return author_.referent(*taken_.back(), false);
}

Whereabouts direct(Author& author, Stock& stock, Side side) {
  const bool is_inside = side == Side::inside;
  Whereabouts one = {stock.fresh(things),
                     stock.fresh(is_inside ? kind::container : kind::furniture),
                     is_inside ? "in" : "on",
                     {}};
  if (is_inside && author.chance(0.3))
    one.sentences = {contains(author, one.thing, one.place)};
  else
    one.sentences = {says(author, one.thing, place_phrase(one))};
  return one;
}

Whereabouts two_hops(Author& author, Stock& stock, Side) {
  Whereabouts one = {stock.fresh(things), stock.fresh(kind::room | kind::area), "in", {}};
  const Referent box = stock.fresh(kind::container);
  one.sentences = {says(author, one.thing, prepositional("in", the(box))),
                   says(author, box, place_phrase(one))};
  return one;
}

Whereabouts carried(Author& author, Stock& stock, Side) {
  Whereabouts one = {stock.fresh(things), stock.fresh(kind::room | kind::area), "in", {}};
  const Referent owner = stock.fresh(kind::man | kind::woman, true);
  one.sentences = {has(author, owner, one.thing), says(author, owner, place_phrase(one))};
  return one;
}

void add_denials(Author& author, Whereabouts& one, Whereabouts& other) {
  one.sentences.push_back(says(author, one.thing, place_phrase(other), true));
  other.sentences.push_back(says(author, other.thing, place_phrase(one), true));
}

}  // namespace glassbert::world
