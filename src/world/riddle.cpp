#include "world/riddle.h"

#include <algorithm>

#include "world/cast.h"
#include "world/clause.h"
#include "world/inflect.h"
#include "world/pronoun.h"
#include "world/sentence.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

Word comma() {
  Word sign = word(",", Tag::sign);
  sign.is_joined = true;
  return sign;
}

// "the horse", now and then "the farmer's brown horse that Tom liked": nothing that the pronoun of
// the riddle could stand for, nothing that says more of the noun than its cue.
Phrase mention(Author& author, const Referent& referent, const RiddleStyle& style) {
  if (referent.noun->is_name || style.is_plain) return the(referent);
  Phrase phrase = noun_word(referent);
  const bool is_animal = (referent.noun->kinds & kind::animal) != 0;
  const bool is_eaten = (referent.noun->kinds & (kind::edible | kind::drink)) != 0;
  const std::string_view adjectives =
      is_animal ? "black white brown grey spotted" : "beautiful strange lovely ugly";
  if (!referent.is_person() && !is_eaten && author.chance(0.25))
    phrase.before(Relation::amod, word(author.pick_word(adjectives), Tag::adjective));
  if (referent.is_person()) {
    phrase.before(Relation::det, word("the", Tag::determiner));
    if (author.chance(0.25))
      phrase.after(Relation::prep, prepositional("from", the(author.someone(kind::town))));
    return phrase;
  }
  const Phrase owner = the(author.referent(author.name(kind::man | kind::woman), false));
  phrase.before(Relation::det, word("the", Tag::determiner));
  if (author.chance(0.22)) {
    const Verb like = inflected({author.pick_word("like see/saw/seen remember know/knew/known")});
    Phrase clause = verb_group(author, like, Person::third, {.tense = Tense::past}).main;
    clause.before(Relation::nsubj, owner).before(Relation::dobj, word("that", Tag::pronoun));
    phrase.after(Relation::rcmod, clause);
  }
  return phrase;
}

// "The animal did not cross the street"
Phrase event_of(Author& author, const Schema& schema, const Cast& cast, const RiddleStyle& style) {
  const bool can = schema.how == "could";
  const Telling telling = {.tense = can ? Tense::modal : Tense::past,
                           .is_negated = !schema.how.empty(),
                           .modal = "could"};
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

// "... was too tired", of the pronoun or of the noun itself.
Phrase property_of(Author& author, const Cast& cast, const Phrase& subject,
                   std::string_view degree) {
  Word cue = word(cast.cue, Tag::adjective);
  cue.is_deciding = true;
  Phrase quality = cue;
  if (!degree.empty()) quality.before(Relation::advmod, word(degree, Tag::adverb));
  return description(author, {subject, person_of(cast.meant()), 0}, quality,
                     {.tense = Tense::past});
}

// ", so the animal rested"
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
  const std::string degree = author.pick_word(schema.how.empty() ? "very so really - -"
                                                                 : "too too too too so very");
  return degree == "-" ? "" : degree;
}

// Joins event and cause: "... because it was too tired" behind, now and then in front.
Phrase joined(Author& author, Phrase event, Phrase cause, const RiddleStyle& style) {
  const bool may_vary = !style.is_plain;
  const bool is_first = may_vary && author.chance(0.12);
  const std::string conjunction = may_vary ? author.pick_word("because because because since as")
                                           : "because";
  cause.before(Relation::mark, word(conjunction, Tag::subordinator));
  if (is_first)
    return event.before(Relation::punct, comma()).before(Relation::advcl, cause);
  event.after(Relation::advcl, cause);
  if (may_vary && author.chance(0.2)) {
    const bool bare = author.chance(0.5);
    if (!bare) event.before(Relation::punct, comma());
    event.before(Relation::advmod,
                 word(bare ? "yesterday" : author.pick_word("luckily fortunately"), Tag::adverb));
  }
  return event;
}

void add_gold(Example& example, const Cast& cast) {
  Words& words = example.words;
  const Index pronoun = find_word(words, [](const Word& word) {
    return word.tag == Tag::pronoun && word.entity > 0;
  });
  const auto mention_of = [&](const Referent& referent) {
    return find_word(words, [&](const Word& word) {
      return word.entity == referent.entity && word.tag != Tag::pronoun;
    });
  };
  const Index meant = mention_of(cast.meant()), other = mention_of(cast.other());
  words[static_cast<std::size_t>(pronoun)].antecedent = meant;
  example.candidates = {std::min(meant, other), std::max(meant, other)};
  example.facts["pronoun"] = static_cast<double>(pronoun);
  example.facts["antecedent_is_subject"] = cast.first_is_meant;
  for (Index i = static_cast<Index>(words.size()) - 1; i > pronoun && i > meant; --i) {
    const Word& again = words[static_cast<std::size_t>(i)];
    if (again.entity == cast.meant().entity && again.tag != Tag::pronoun)
      example.choice = Choice{i, again.text, noun_word(cast.other()).text};
  }
  example.facts["restated"] = example.choice.has_value();
}

}  // namespace

Example riddle(Author& author, const std::vector<Schema>& schemas, const RiddleStyle& style) {
  const Schema& schema = author.pick(schemas);
  return riddle(author, schema, cast_of(author, schema, style.equal_numbers), style);
}

Example riddle(Author& author, const Schema& schema, const Cast& cast, const RiddleStyle& style) {
  const std::string degree = degree_of(author, schema, style);
  const Word it = pronoun(cast.meant(), Case::subject);
  Phrase whole = joined(author, event_of(author, schema, cast, style),
                        property_of(author, cast, it, degree), style);
  const std::string_view result = cast.first_is_meant ? schema.first_result : schema.second_result;
  const bool is_restated = author.chance(style.restated);
  const bool by_result = is_restated && !result.empty() && author.chance(0.5);
  if (by_result)
    whole.after(Relation::punct, comma())
        .after(Relation::cc, word("so", Tag::coordinator))
        .after(Relation::conj, result_of(cast, result));
  Words first = sentence(whole), second;
  if (is_restated && !by_result) second = sentence(property_of(author, cast, the(cast.meant()), degree));
  if (author.chance(0.4)) {
    first = first + second;
    second.clear();
  }
  Example example = example_of(std::string(schema.name), first, second);
  add_gold(example, cast);
  const bool is_textbook = is_textbook_pair(*cast.first.noun, *cast.second.noun);
  if (!is_textbook) example.key = key_of_pair(*cast.first.noun, *cast.second.noun);
  else example.key.clear();
  return example;
}

Example textbook_riddle(Author& author, Index number) {
  struct Row {
    std::string_view schema, first, second, cue;
    bool first_is_meant;
  };
  static constexpr Row rows[textbook_riddles] = {
      {"cross", "animal", "street", "tired", true},    {"cross", "animal", "street", "wide", false},
      {"fit-in", "trophy", "bag", "big", true},        {"fit-in", "trophy", "bag", "small", false},
      {"fit-in", "trophy", "suitcase", "big", true},   {"fit-in", "trophy", "suitcase", "small", false}};
  check(number >= 0 && number < textbook_riddles, "textbook: there is no sentence ", number);
  const Row& row = rows[number];
  const Lexicon& lexicon = author.lexicon();
  const Cast cast = {author.referent(lexicon.noun(row.first), false),
                     author.referent(lexicon.noun(row.second), false), std::string(row.cue),
                     row.first_is_meant};
  const std::vector<Schema> schemas = lexical_schemas(false);
  const auto schema = std::find_if(schemas.begin(), schemas.end(),
                                   [&](const Schema& one) { return one.name == row.schema; });
  return riddle(author, *schema, cast, {.restated = 0, .is_plain = true});
}

}  // namespace glassbert::world
