#include "world/facts.h"

#include <algorithm>

#include "world/clause.h"
#include "world/pronoun.h"
#include "world/sentence.h"

namespace glassbert::world {
namespace {

// Something, where it is, and the sentences that say so.
struct Whereabouts {
  Referent thing;
  Referent place;
  std::string_view preposition;
  std::vector<Words> sentences;
};

Phrase place_phrase(const Whereabouts& of) { return prepositional(of.preposition, the(of.place)); }

Words says(Author& author, const Referent& thing, const Phrase& place, bool is_negated = false) {
  const Subject subject = {the(thing), person_of(thing), thing.noun->kinds};
  return sentence(
      location(author, subject, place, {.tense = Tense::present, .is_negated = is_negated}));
}

// The box contains the lamp.
Words contains(Author& author, const Referent& thing, const Referent& place) {
  const Verb verb = inflected({author.chance(0.5) ? "contain" : "hold/held/held"});
  Phrase clause = verb_group(author, verb, Person::third, {.tense = Tense::present}).main;
  return sentence(clause.after(Relation::dobj, the(thing)).before(Relation::nsubj, the(place)));
}

// Tom has the lamp.
Words has(Author& author, const Referent& owner, const Referent& thing) {
  const Verb verb = inflected({"have/had/had"});
  Phrase clause = verb_group(author, verb, Person::third, {.tense = Tense::present}).main;
  clause.head_word().text = "has";
  return sentence(clause.after(Relation::dobj, the(thing)).before(Relation::nsubj, the(owner)));
}

// Draws nouns that were not drawn yet.
class Stock {
 public:
  explicit Stock(Author& author) : author_(author) {}
  Referent fresh(Kinds kinds, bool is_name = false) {
    while (true) {
      const Noun& noun = is_name ? author_.name(kinds) : author_.noun(kinds);
      if (std::find(taken_.begin(), taken_.end(), &noun) != taken_.end()) continue;
      taken_.push_back(&noun);
      return author_.referent(noun, false);
    }
  }

 private:
  Author& author_;
  std::vector<const Noun*> taken_;
};

constexpr Kinds things = kind::tool | kind::toy | kind::ornament | kind::clothing | kind::vessel |
                         kind::fruit;

Whereabouts direct(Author& author, Stock& stock) {
  const bool is_inside = author.chance(0.65);
  Whereabouts one = {stock.fresh(things), stock.fresh(is_inside ? kind::container : kind::furniture),
                     is_inside ? "in" : "on", {}};
  if (is_inside && author.chance(0.3))
    one.sentences = {contains(author, one.thing, one.place)};
  else
    one.sentences = {says(author, one.thing, place_phrase(one))};
  return one;
}

// What question and facts are about, by kind of question.
Whereabouts two_hops(Author& author, Stock& stock) {
  Whereabouts one = {stock.fresh(things), stock.fresh(kind::room | kind::area), "in", {}};
  const Referent box = stock.fresh(kind::container);
  one.sentences = {says(author, one.thing, prepositional("in", the(box))),
                   says(author, box, place_phrase(one))};
  return one;
}

Whereabouts carried(Author& author, Stock& stock) {
  Whereabouts one = {stock.fresh(things), stock.fresh(kind::room | kind::area), "in", {}};
  const Referent owner = stock.fresh(kind::man | kind::woman, true);
  one.sentences = {has(author, owner, one.thing), says(author, owner, place_phrase(one))};
  return one;
}

struct Kind {
  std::string_view name;
  Whereabouts (*make)(Author&, Stock&);
};

// Each of two things is said not to be where the other is.
void add_denials(Author& author, Whereabouts& one, Whereabouts& other) {
  one.sentences.push_back(says(author, one.thing, place_phrase(other), true));
  other.sentences.push_back(says(author, other.thing, place_phrase(one), true));
}

void flag(std::vector<Words>& sentences, const Whereabouts& asked) {
  for (Words& sentence : sentences)
    for (Word& word : sentence)
      word.is_deciding = word.entity == asked.thing.entity || word.entity == asked.place.entity;
}

template <class T>
void shuffle(Author& author, std::vector<T>& list) {
  for (Index i = static_cast<Index>(list.size()) - 1; i > 0; --i)
    std::swap(list[static_cast<std::size_t>(i)],
              list[static_cast<std::size_t>(author.below(i + 1))]);
}

// "No, it is in the box."
Words answer(Author& author, const Whereabouts& asked, bool is_yes) {
  Word comma = word(",", Tag::sign);
  comma.is_joined = true;
  Phrase clause = location(author, pronoun_subject(asked.thing), place_phrase(asked),
                           {.tense = Tense::present});
  return sentence(clause.before(Relation::punct, comma)
                      .before(Relation::dep, word(is_yes ? "yes" : "no", Tag::adverb)));
}

}  // namespace

Example question_of_facts(Author& author, bool is_answered) {
  static constexpr Kind kinds[] = {
      {"direct", direct}, {"negated", direct}, {"two-hops", two_hops}, {"carried", carried}};
  const Kind& kind = kinds[author.below(std::size(kinds))];
  Stock stock(author);
  Whereabouts one = kind.make(author, stock), other = kind.make(author, stock);
  while (one.preposition != other.preposition) other = kind.make(author, stock);
  std::vector<Whereabouts> all = {one, other};
  if (kind.name == "negated") add_denials(author, all[0], all[1]);
  const Index distractors = author.below(kind.name == "direct" ? 3 : 2);
  for (Index i = 0; i < distractors; ++i) all.push_back(direct(author, stock));

  const Whereabouts& asked = all[0];
  const bool is_yes = author.chance(0.5);
  const Subject subject = {the(asked.thing), Person::third, asked.thing.noun->kinds};
  const Words question = sentence(location(author, subject, place_phrase(is_yes ? asked : all[1]),
                                           {.tense = Tense::present, .is_question = true}),
                                  "?");
  std::vector<Words> sentences;
  for (const Whereabouts& one : all)
    sentences.insert(sentences.end(), one.sentences.begin(), one.sentences.end());
  flag(sentences, asked);
  shuffle(author, sentences);
  Words facts;
  for (const Words& sentence : sentences) facts = facts + sentence;

  Example example = example_of(std::string(kind.name), facts,
                               is_answered ? question + answer(author, asked, is_yes) : question);
  example.label = is_yes ? 1 : 0;
  example.facts["distractors"] = static_cast<double>(distractors);
  example.key = asked.thing.noun->singular + " " + (is_yes ? asked : all[1]).place.noun->singular;
  return example;
}

}  // namespace glassbert::world
