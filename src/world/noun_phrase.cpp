#include "world/noun_phrase.h"

#include <algorithm>

#include "world/function_words.h"
#include "world/pronoun.h"

namespace glassbert::world {
namespace {

// Adjectives of different slots that fit the noun, in the order English wants.
std::vector<Adjective> adjectives_for(Author& author, const Noun& noun, Index count) {
  std::vector<Adjective> chosen;
  for (Index attempt = 0; attempt < count; ++attempt) {
    const Adjective& one = author.pick(author.lexicon().adjectives());
    const bool is_new = std::none_of(chosen.begin(), chosen.end(), [&](const Adjective& other) {
      return other.slot == one.slot || other.text == one.text;
    });
    const bool fits = (one.kinds & noun.kinds) != 0 && one.slot != Slot::state;
    if (fits && is_new)
      chosen.push_back(one);
    else
      --attempt;
    if (author.chance(0.002)) break;  // few adjectives fit some nouns
  }
  std::sort(chosen.begin(), chosen.end(),
            [](const Adjective& a, const Adjective& b) { return a.slot < b.slot; });
  return chosen;
}

Index how_many_adjectives(Author& author, Index most) {
  if (most == 0 || author.chance(0.45)) return 0;
  return author.chance(0.7) ? 1 : author.between(1, most);
}

bool can_be_owned(const Referent& referent) {
  constexpr Kinds owned = kind::goods | kind::edible | kind::drink | kind::furniture | kind::cloth |
                          kind::vehicle | kind::animal | kind::idea;
  const bool is_kin = (referent.noun->kinds & kind::kin) != 0;
  return is_kin ? !referent.is_plural : (referent.noun->kinds & owned) != 0;
}

void add_determiner(Author& author, Phrase& phrase, const Referent& referent,
                    Determiner determiner) {
  const bool is_mass = referent.noun->plural.empty();
  const auto det = [&](std::string_view text) {
    phrase.before(Relation::det, word(text, Tag::determiner));
  };
  const bool is_any = determiner == Determiner::any;
  if ((referent.noun->kinds & kind::part) != 0) return add_possessor(author, phrase);
  if (determiner == Determiner::definite || (is_any && author.chance(0.45))) return det("the");
  if (is_any && can_be_owned(referent) && author.chance(0.25)) return add_possessor(author, phrase);
  if (is_mass && (referent.noun->kinds & kind::nature) != 0) return det("the");
  if (is_mass) return is_any && author.chance(0.5) ? det("the") : det("some");
  if (!referent.is_plural) return author.chance(0.9) ? det("a") : det("this");
  if (author.chance(0.35)) return;  // bare plural
  if (author.chance(0.5)) return det(author.pick_word(quantifiers));
  phrase.before(
      Relation::num,
      word(author.pick_word(author.chance(0.8) ? "two three four five" : numerals), Tag::number));
}

}  // namespace

Word noun_word(const Referent& referent) {
  return {.text = referent.is_plural ? referent.noun->plural : referent.noun->singular,
          .lemma = referent.noun->singular,
          .tag = referent.noun->is_name ? Tag::name : Tag::noun,
          .number = referent.is_plural ? Number::plural : Number::singular,
          .entity = referent.entity};
}

Phrase the(const Referent& referent) {
  Phrase phrase = noun_word(referent);
  if (!referent.noun->is_name) phrase.before(Relation::det, word("the", Tag::determiner));
  return phrase;
}

Phrase noun_phrase(Author& author, const Referent& referent, const Detail& detail) {
  Phrase phrase = noun_word(referent);
  if (referent.noun->is_name) return phrase;
  const Index count = how_many_adjectives(author, detail.adjectives);
  const std::vector<Adjective> adjectives = adjectives_for(author, *referent.noun, count);
  for (auto one = adjectives.rbegin(); one != adjectives.rend(); ++one)
    phrase.before(Relation::amod, word(one->text, Tag::adjective));
  add_determiner(author, phrase, referent, detail.determiner);
  if (detail.has_place && (referent.noun->kinds & kind::site) == 0)
    phrase.after(Relation::prep, whereabouts(author, referent.noun->kinds));
  return phrase;
}

Phrase prepositional(std::string_view preposition, const Phrase& noun_phrase) {
  return Phrase(word(preposition, Tag::preposition)).after(Relation::pobj, noun_phrase);
}

Phrase whereabouts(Author& author, Kinds kinds, Index adjectives) {
  struct Place {
    std::string_view prepositions;
    Kinds ground;
  };
  const std::vector<Place> for_small = {{"in inside", kind::container},
                                        {"on under beside behind", kind::furniture},
                                        {"in", kind::room}};
  const std::vector<Place> for_animate = {{"in", kind::area | kind::room},
                                          {"on", kind::ground},
                                          {"near behind in", kind::building},
                                          {"under beside behind", kind::tree},
                                          {"near beside", kind::way}};
  const std::vector<Place> for_large = {{"near behind", kind::building},
                                        {"in", kind::area},
                                        {"on", kind::ground},
                                        {"near beside", kind::way | kind::tree}};
  const std::vector<Place> for_furniture = {{"in", kind::room | kind::building},
                                            {"near beside", kind::opening}};
  const bool is_small = (kinds & (kind::small | kind::drink)) != 0;
  const bool is_animate = (kinds & kind::animate) != 0;
  const bool is_inside = (kinds & (kind::furniture | kind::device | kind::music)) != 0;
  const Place place = author.pick(is_small     ? for_small
                                  : is_animate ? for_animate
                                  : is_inside  ? for_furniture
                                               : for_large);
  const Referent ground = author.referent(author.noun(place.ground), author.chance(0.1));
  return prepositional(author.pick_word(place.prepositions),
                       noun_phrase(author, ground, {.adjectives = adjectives}));
}

void add_possessor(Author& author, Phrase& noun) {
  if (author.chance(0.4)) {
    const bool is_plural = author.chance(0.4);
    noun.before(Relation::poss, first_person(is_plural, Case::possessive));
    return;
  }
  const bool is_named = author.chance(0.6);
  const Referent owner = is_named ? author.referent(author.name(kind::man | kind::woman), false)
                                  : author.referent(author.noun(kind::person), false);
  add_possessor(noun, the(owner));
}

void add_possessor(Phrase& noun, Phrase owner) {
  Word apostrophe = word("'", Tag::sign), s = word("s", Tag::particle);
  apostrophe.is_joined = s.is_joined = true;
  noun.before(Relation::poss,
              owner.after(Relation::punct, apostrophe).after(Relation::possessive, s));
}

}  // namespace glassbert::world
