// Patterns that say what something is like, or where it is.
#include "world/being.h"
#include "world/function_words.h"
#include "world/inflect.h"
#include "world/pattern.h"
#include "world/quality.h"
#include "world/typical.h"

namespace glassbert::world {
namespace {

// The house was very old.
Phrase property(Author& author) {
  const Kinds kinds = author.pick(std::vector<Kinds>{
      kind::person, kind::animal, kind::goods, kind::furniture, kind::building, kind::vehicle,
      kind::edible, kind::way, kind::opening, kind::clothing, kind::event, kind::document});
  const Referent subject = author.someone(kinds);
  Phrase quality = word(quality_of(author, subject.noun->kinds), Tag::adjective);
  if (author.chance(0.3))
    quality.before(Relation::advmod,
                   word(author.pick_word("very really quite rather too"), Tag::adverb));
  const Telling telling = {.tense = author.chance(0.5) ? Tense::past : Tense::present,
                           .is_negated = author.chance(0.15)};
  return description(
      author,
      subject_of(
          author, subject,
          {.determiner = Determiner::definite, .adjectives = 1, .has_place = author.chance(0.3)}),
      quality, telling);
}

// The rivers were too wide.
Phrase typical(Author& author) {
  const std::span<const Typical> rows = typical_qualities();
  const Typical& row = rows[static_cast<std::size_t>(author.below(std::ssize(rows)))];
  Phrase quality = word(author.pick_word(row.qualities), Tag::adjective);
  const std::string degree = author.pick_word("too too so very -");
  if (degree != "-") quality.before(Relation::advmod, word(degree, Tag::adverb));
  const Referent subject = author.referent(author.noun(row.kinds), author.chance(0.35));
  const Subject who = {the(subject), person_of(subject), subject.noun->kinds};
  return description(author, who, quality,
                     {.tense = author.chance(0.85) ? Tense::past : Tense::present});
}

// The horse was faster than the cow. / ... more careful than ...
Phrase comparison(Author& author) {
  const Kinds kinds = author.pick(std::vector<Kinds>{kind::person, kind::beast, kind::building,
                                                     kind::vehicle, kind::furniture, kind::load});
  const Referent one = author.someone(kinds), other = author.someone(kinds);
  const std::string adjective = measure_of(author, kinds);
  const std::string longer = comparative_of(adjective);
  Phrase quality = word(longer.empty() ? adjective : longer, Tag::adjective);
  quality.head_word().lemma = adjective;
  if (longer.empty()) quality.before(Relation::advmod, word("more", Tag::adverb));
  const Detail detail = {.determiner = Determiner::definite, .adjectives = 1};
  quality.after(Relation::prep, prepositional("than", noun_phrase(author, other, detail)));
  return description(author, subject_of(author, one, detail), quality,
                     {.tense = author.chance(0.5) ? Tense::past : Tense::present});
}

// The cat is under the table.
Phrase position(Author& author) {
  const Referent subject = author.someone(kind::animate | kind::small | kind::furniture);
  const Telling telling = {.tense = author.chance(0.4) ? Tense::past : Tense::present,
                           .is_negated = author.chance(0.2)};
  return location(
      author, subject_of(author, subject, {.determiner = Determiner::definite, .adjectives = 2}),
      whereabouts(author, subject.noun->kinds), telling);
}

// There was a bird on the roof.
Phrase existence(Author& author) {
  const Referent subject = author.someone(kind::animal | kind::small | kind::furniture, false);
  const Telling telling = {.tense = author.chance(0.5) ? Tense::past : Tense::present};
  const VerbGroup group = copula(author, person_of(subject), telling);
  Phrase clause = group.auxiliaries[0].second;
  clause.head_word().tag = Tag::verb;
  clause.before(Relation::expl, word("there", Tag::pronoun));
  clause.after(
      Relation::nsubj,
      noun_phrase(author, subject, {.determiner = Determiner::indefinite, .adjectives = 2}));
  return clause.after(Relation::prep, whereabouts(author, subject.noun->kinds));
}

}  // namespace

std::vector<Pattern> typical_patterns() { return {{"typical", 1, typical}}; }

std::vector<Pattern> being_patterns() {
  return {{"property", 4, property},
          {"typical", 3, typical},
          {"comparison", 2, comparison},
          {"position", 2, position},
          {"existence", 2, existence}};
}

}  // namespace glassbert::world
