#include "world/riddle_parts.h"

#include "world/being.h"
#include "world/inflect.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

// "the horse", now and then "the farmer's brown horse that Tom liked": nothing that the pronoun of
// the riddle could stand for, nothing that says more of the noun than its cue.
Phrase mention(Author& author, const Referent& referent, const RiddleStyle& style) {
  if (referent.noun->is_name || style.is_plain) return the(referent);
  Phrase phrase = noun_word(referent);
  const bool is_animal = (referent.noun->kinds & kind::animal) != 0;
  const bool is_eaten = (referent.noun->kinds & (kind::edible | kind::drink)) != 0;
  const std::string_view adjectives =
      is_animal ? "black white brown grey spotted" : "beautiful strange lovely ugly";
  if (!referent.is_person() && !is_eaten && author.chance(0.4))
    phrase.before(Relation::amod, word(author.pick_word(adjectives), Tag::adjective));
  if (referent.is_person()) {
    phrase.before(Relation::det, word("the", Tag::determiner));
    if (author.chance(0.3))
      phrase.after(Relation::prep, prepositional("from", the(author.someone(kind::town))));
    return phrase;
  }
  const Phrase owner = the(author.referent(author.name(kind::man | kind::woman), false));
  if (author.chance(0.2)) {
    add_possessor(phrase, owner);
    return phrase;
  }
  phrase.before(Relation::det, word("the", Tag::determiner));
  if (author.chance(0.2)) {
    const Verb like = inflected({author.pick_word("like see/saw/seen remember know/knew/known")});
    Phrase clause = verb_group(author, like, Person::third, {.tense = Tense::past}).main;
    clause.before(Relation::nsubj, owner).before(Relation::dobj, word("that", Tag::pronoun));
    phrase.after(Relation::rcmod, clause);
  }
  return phrase;
}

}  // namespace

Phrase event_of(Author& author, const Schema& schema, const Cast& cast, const RiddleStyle& style) {
  const bool can = schema.how == "could";
  const Telling telling = {.tense = can ? Tense::modal : Tense::past,
                           .is_negated = !schema.how.empty(),
                           .modal = "could",
                           .is_contracted = style.is_plain ? std::optional(true) : std::nullopt};
  const VerbGroup group =
      verb_group(author, inflected({schema.verb}), person_of(cast.first), telling);
  Phrase clause = group.main;
  Phrase first = mention(author, cast.first, style), second = mention(author, cast.second, style);
  first.head_word().role = Role::agent;
  if (!schema.object.empty())
    clause.after(Relation::dobj, Phrase(word(schema.object, Tag::noun))
                                     .before(Relation::det, word("some", Tag::determiner)));
  if (schema.link.empty()) {
    second.head_word().role = Role::patient;
    clause.after(Relation::dobj, second);
  } else {
    clause.after(Relation::prep, prepositional(schema.link, second));
  }
  add_subject(clause, first, group, false);
  return clause;
}

Phrase property_of(Author& author, const Cast& cast, const Phrase& subject, std::string_view degree,
                   bool is_plain) {
  Word cue = word(cast.cue, Tag::adjective);
  cue.is_deciding = true;
  Phrase quality = cue;
  if (!degree.empty()) {
    Phrase how = word(degree, Tag::adverb);
    if (degree == "too" && !is_plain && author.chance(0.3))
      how.before(Relation::advmod, word(author.pick_word("far much"), Tag::adverb));
    quality.before(Relation::advmod, how);
  }
  const Tense tense = !is_plain && author.chance(0.16) ? Tense::pluperfect : Tense::past;
  return description(author, {subject, person_of(cast.meant()), 0}, quality, {.tense = tense});
}

Phrase result_of(const Cast& cast, std::string_view result) {
  const auto parts = split<std::vector<std::string>>(result);
  const Verb verb = inflected({parts[0]});
  Word main = word(verb.past, Tag::verb);
  main.lemma = verb.base;
  Phrase clause = main;
  if (parts.size() > 1) {
    static constexpr std::string_view adverbs = "there outside down early late nearby";
    const bool is_adverb = adverbs.find(parts[1]) != std::string_view::npos;
    clause.after(is_adverb ? Relation::advmod : Relation::acomp,
                 word(parts[1], is_adverb ? Tag::adverb : Tag::adjective));
  }
  return clause.before(Relation::nsubj, the(cast.meant()));
}

std::string degree_of(Author& author, const Schema& schema, const RiddleStyle& style) {
  if (style.is_plain) return "too";
  const std::string degree =
      author.pick_word(schema.how.empty() ? "very so really - -" : "too too too too so very - - -");
  return degree == "-" ? "" : degree;
}

}  // namespace glassbert::world
