#include "world/riddle.h"

#include <algorithm>

#include "world/being.h"
#include "world/cast.h"
#include "world/inflect.h"
#include "world/pronoun.h"
#include "world/riddle_parts.h"
#include "world/sentence.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

// Joins event and cause: "... because it was too tired" behind, now and then in front.
Phrase joined(Author& author, Phrase event, Phrase cause, const RiddleStyle& style) {
  const bool may_vary = !style.is_plain;
  const bool is_first = may_vary && author.chance(0.08);
  const std::string conjunction =
      may_vary ? author.pick_word("because because because because since as") : "because";
  cause.before(Relation::mark, word(conjunction, Tag::subordinator));
  if (is_first) return event.before(Relation::punct, comma()).before(Relation::advcl, cause);
  event.after(Relation::advcl, cause);
  if (may_vary && author.chance(0.15)) {
    const bool bare = author.chance(0.5);
    if (!bare) event.before(Relation::punct, comma());
    event.before(Relation::advmod,
                 word(bare ? "yesterday" : author.pick_word("luckily fortunately"), Tag::adverb));
  }
  return event;
}

void add_gold(Example& example, const Cast& cast) {
  Words& words = example.words;
  const Index pronoun = find_word(
      words, [](const Word& word) { return word.tag == Tag::pronoun && word.entity > 0; });
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
                        property_of(author, cast, it, degree, style.is_plain), style);
  const std::string_view result = cast.first_is_meant ? schema.first_result : schema.second_result;
  const bool is_restated = author.chance(style.restated);
  const bool by_result = is_restated && !style.is_plain && !result.empty() && author.chance(0.3);
  if (by_result)
    whole.after(Relation::punct, comma())
        .after(Relation::cc, word("so", Tag::coordinator))
        .after(Relation::conj, result_of(cast, result));
  Words first = sentence(whole), second;
  if (is_restated && !by_result)
    second = sentence(property_of(author, cast, the(cast.meant()), degree, style.is_plain));
  if (!style.is_plain && author.chance(0.4)) {
    first = first + second;
    second.clear();
  }
  Example example = example_of(std::string(schema.name), first, second);
  add_gold(example, cast);
  const bool is_textbook = is_textbook_pair(*cast.first.noun, *cast.second.noun);
  if (!is_textbook)
    example.key = key_of_pair(*cast.first.noun, *cast.second.noun);
  else
    example.key.clear();
  return example;
}

Example textbook_riddle(Author& author, Index number) {
  struct Row {
    std::string_view schema, first, second, cue;
    bool first_is_meant;
  };
  static constexpr Row rows[textbook_riddles] = {{"cross", "animal", "street", "tired", true},
                                                 {"cross", "animal", "street", "wide", false},
                                                 {"fit-in", "trophy", "bag", "big", true},
                                                 {"fit-in", "trophy", "bag", "small", false},
                                                 {"fit-in", "trophy", "suitcase", "big", true},
                                                 {"fit-in", "trophy", "suitcase", "small", false}};
  check(number >= 0 && number < textbook_riddles, "textbook: there is no sentence ", number);
  const Row& row = rows[number];
  const Lexicon& lexicon = author.lexicon();
  const Cast cast = {author.referent(lexicon.noun(row.first), false),
                     author.referent(lexicon.noun(row.second), false), std::string(row.cue),
                     row.first_is_meant};
  const std::vector<Schema> schemas = lexical_schemas(false);
  const auto schema = std::find_if(schemas.begin(), schemas.end(),
                                   [&](const Schema& one) { return one.name == row.schema; });
  return riddle(author, *schema, cast, {.restated = 1, .is_plain = true});
}

}  // namespace glassbert::world
