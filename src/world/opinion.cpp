#include "world/opinion.h"

#include "world/being.h"
#include "world/pronoun.h"
#include "world/review.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

constexpr std::string_view good[] = {"good nice pleasant charming decent enjoyable",
                                     "wonderful excellent brilliant superb perfect fantastic"};
constexpr std::string_view bad[] = {"bad dull boring poor weak disappointing",
                                    "terrible awful horrible dreadful"};
constexpr std::string_view liked[] = {"like enjoy", "love adore"};
constexpr std::string_view disliked[] = {"dislike", "hate loathe"};

// A deciding word of the wanted sign, and whether "not" has to turn it.
struct Verdict {
  Weighing weighing;
  std::string degree;
  std::size_t strength;  // 0: weighs 1, 1: weighs 2
  bool is_good;          // the word itself
};

Verdict verdict_of(Author& author, int sign, bool is_before_but, bool may_be_negated) {
  Verdict verdict;
  verdict.weighing.is_negated = may_be_negated && author.chance(0.22);
  verdict.weighing.is_before_but = is_before_but;
  verdict.is_good = (sign > 0) != verdict.weighing.is_negated;
  verdict.strength = author.chance(0.3) && !verdict.weighing.is_negated ? 1 : 0;
  verdict.weighing.own = (verdict.is_good ? 1.0 : -1.0) * static_cast<double>(verdict.strength + 1);
  const double draw = static_cast<double>(author.below(100));
  const bool may_have_degree = verdict.strength == 0 && !verdict.weighing.is_negated;
  if (may_have_degree && draw < 30) {
    verdict.degree = author.pick_word("very really extremely");
    verdict.weighing.degree = 1.5;
  } else if (may_have_degree && draw < 42) {
    verdict.degree = author.pick_word("rather somewhat");
    verdict.weighing.degree = 0.5;
  }
  return verdict;
}

Phrase deciding_adjective(Author& author, const Verdict& verdict) {
  const auto& lists = verdict.is_good ? good : bad;
  Word adjective = word(author.pick_word(lists[verdict.strength]), Tag::adjective);
  adjective.is_deciding = true;
  adjective.weight = weight_of(verdict.weighing);
  Phrase phrase = adjective;
  if (!verdict.degree.empty()) phrase.before(Relation::advmod, word(verdict.degree, Tag::adverb));
  return phrase;
}

Word singular(std::string_view text) {
  Word noun = word(text, Tag::noun);
  noun.number = Number::singular;
  return noun;
}

Phrase the(std::string_view noun) {
  return Phrase(singular(noun)).before(Relation::det, word("the", Tag::determiner));
}

// The story was not very good.
Phrase part_was(Author& author, const std::string& part, int sign, bool is_before_but) {
  const Verdict verdict = verdict_of(author, sign, is_before_but, true);
  const Subject subject = {the(part), Person::third, 0};
  return description(author, subject, deciding_adjective(author, verdict),
                     {.tense = Tense::past, .is_negated = verdict.weighing.is_negated});
}

// It was a really good film.
Phrase it_was(Author& author, const Topic& topic, int sign, bool is_before_but) {
  const Verdict verdict = verdict_of(author, sign, is_before_but, true);
  Phrase noun = singular(topic.name);
  noun.before(Relation::amod, deciding_adjective(author, verdict))
      .before(Relation::det, word("a", Tag::determiner));
  return description(author, {word("it", Tag::pronoun), Person::third, 0}, noun,
                     {.tense = Tense::past, .is_negated = verdict.weighing.is_negated});
}

// I loved the music. / We did not like the ending.
Phrase somebody_liked(Author& author, const std::string& part, int sign, bool is_before_but) {
  Verdict verdict = verdict_of(author, sign, is_before_but, true);
  verdict.weighing.degree = 1;
  const Verb verb =
      inflected({author.pick_word((verdict.is_good ? liked : disliked)[verdict.strength])});
  const Subject subject = first_person_subject(author.chance(0.35));
  const VerbGroup group =
      verb_group(author, verb, subject.person,
                 {.tense = Tense::past, .is_negated = verdict.weighing.is_negated});
  Phrase clause = group.main;
  clause.head_word().is_deciding = true;
  clause.head_word().weight = weight_of(verdict.weighing);
  Phrase object = singular(part);
  if (author.chance(0.6))
    object.before(Relation::amod, word(author.pick_word("new other old whole"), Tag::adjective));
  clause.after(Relation::dobj, object.before(Relation::det, word("the", Tag::determiner)));
  add_subject(clause, subject.phrase, group, false);
  return clause;
}

}  // namespace

Phrase opinion(Author& author, const Topic& topic, const std::string& part, int sign,
               bool is_before_but) {
  switch (author.below(4)) {
    case 0:
      return somebody_liked(author, part, sign, is_before_but);
    case 1:
      return it_was(author, topic, sign, is_before_but);
    default:
      return part_was(author, part, sign, is_before_but);
  }
}

}  // namespace glassbert::world
