#include "world/opinion.h"

#include <array>

#include "world/clause.h"
#include "world/pronoun.h"
#include "world/review.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

constexpr std::string_view good[] = {"good nice pleasant interesting charming fine clever",
                                     "wonderful excellent brilliant superb perfect fantastic"};
constexpr std::string_view bad[] = {"bad dull boring poor weak disappointing silly",
                                    "terrible awful horrible dreadful dire hopeless"};
constexpr std::string_view liked[] = {"like enjoy admire", "love adore"};
constexpr std::string_view disliked[] = {"dislike regret", "hate loathe"};

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
  verdict.strength = author.chance(0.35) && !verdict.weighing.is_negated ? 1 : 0;
  verdict.weighing.own = (verdict.is_good ? 1.0 : -1.0) * static_cast<double>(verdict.strength + 1);
  const double draw = static_cast<double>(author.below(100));
  if (verdict.strength == 0 && draw < 25) {
    verdict.degree = author.pick_word("very really extremely");
    verdict.weighing.degree = 1.5;
  } else if (verdict.strength == 0 && draw < 35 && !verdict.weighing.is_negated) {
    verdict.degree = author.pick_word("rather quite somewhat");
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
  if (!verdict.degree.empty())
    phrase.before(Relation::advmod, word(verdict.degree, Tag::adverb));
  return phrase;
}

Phrase the_part(Author& author, const Topic& topic) {
  Word part = word(author.pick_word(topic.parts), Tag::noun);
  part.number = Number::singular;
  return Phrase(part).before(Relation::det, word("the", Tag::determiner));
}

Word topic_noun(const Topic& topic) {
  Word noun = word(topic.name, Tag::noun);
  noun.number = Number::singular;
  return noun;
}

Phrase this_topic(Author& author, const Topic& topic) {
  return Phrase(topic_noun(topic))
      .before(Relation::det, word(author.chance(0.6) ? "this" : "the", Tag::determiner));
}

// The story was not very good.
Phrase part_was(Author& author, const Topic& topic, int sign, bool is_before_but) {
  const Verdict verdict = verdict_of(author, sign, is_before_but, true);
  const Subject subject = {the_part(author, topic), Person::third, 0};
  return description(author, subject, deciding_adjective(author, verdict),
                     {.tense = Tense::past, .is_negated = verdict.weighing.is_negated});
}

// It was a really good film.
Phrase it_was(Author& author, const Topic& topic, int sign, bool is_before_but) {
  const Verdict verdict = verdict_of(author, sign, is_before_but, true);
  Phrase noun = topic_noun(topic);
  noun.before(Relation::amod, deciding_adjective(author, verdict))
      .before(Relation::det, word("a", Tag::determiner));
  return description(author, {word("it", Tag::pronoun), Person::third, 0}, noun,
                     {.tense = Tense::past, .is_negated = verdict.weighing.is_negated});
}

// I loved the music. / We did not like the ending.
Phrase somebody_liked(Author& author, const Topic& topic, int sign, bool is_before_but) {
  Verdict verdict = verdict_of(author, sign, is_before_but, true);
  verdict.weighing.degree = 1;
  const Verb verb =
      inflected({author.pick_word((verdict.is_good ? liked : disliked)[verdict.strength])});
  const Subject subject = first_person_subject(author.chance(0.35));
  const VerbGroup group = verb_group(
      author, verb, subject.person,
      {.tense = Tense::past, .is_negated = verdict.weighing.is_negated});
  Phrase clause = group.main;
  clause.head_word().is_deciding = true;
  clause.head_word().weight = weight_of(verdict.weighing);
  clause.after(Relation::dobj,
               author.chance(0.7) ? the_part(author, topic) : this_topic(author, topic));
  add_subject(clause, subject.phrase, group, false);
  return clause;
}

Phrase companion(Author& author) {
  const Referent friend_ = author.referent(author.noun(kind::kin), false);
  return prepositional("with", Phrase(noun_word(friend_))
                                   .before(Relation::poss, first_person(false, Case::possessive)));
}

// I watched this film with my sister on Sunday.
Phrase what_we_did(Author& author, const Topic& topic) {
  const Verb verb = inflected({topic.verb});
  const Subject subject = first_person_subject(author.chance(0.4));
  const VerbGroup group =
      verb_group(author, verb, subject.person, {.tense = Tense::past});
  Phrase clause = group.main;
  if (topic.link.empty())
    clause.after(Relation::dobj, this_topic(author, topic));
  else
    clause.after(Relation::prep, prepositional(topic.link, this_topic(author, topic)));
  if (author.chance(0.6)) clause.after(Relation::prep, companion(author));
  if (author.chance(0.6)) add_time(author, clause, {.tense = Tense::past});
  add_subject(clause, subject.phrase, group, false);
  return clause;
}

// We went there with my cousin. / My uncle was there, too.
Phrase who_was_there(Author& author) {
  const Referent relative = author.referent(author.noun(kind::kin), false);
  const Phrase subject =
      Phrase(noun_word(relative)).before(Relation::poss, first_person(false, Case::possessive));
  Phrase clause = word("was", Tag::verb);
  clause.head_word().lemma = "be";
  clause.head_word().number = Number::singular;
  clause.head_word().other_form = "were";
  clause.before(Relation::nsubj, subject);
  clause.after(Relation::advmod, word(author.pick_word("there here"), Tag::adverb));
  if (author.chance(0.5)) add_time(author, clause, {.tense = Tense::past});
  return clause;
}

// My cousin told me about the restaurant.
Phrase who_told_us(Author& author, const Topic& topic) {
  const Referent relative = author.referent(author.noun(kind::kin), false);
  const Verb tell = inflected({"tell/told/told"});
  Phrase clause = verb_group(author, tell, Person::third, {.tense = Tense::past}).main;
  clause.after(Relation::dobj, first_person(false, Case::object))
      .after(Relation::prep, prepositional("about", this_topic(author, topic)));
  if (author.chance(0.5)) add_time(author, clause, {.tense = Tense::past});
  return clause.before(
      Relation::nsubj,
      Phrase(noun_word(relative)).before(Relation::poss, first_person(false, Case::possessive)));
}

}  // namespace

const Topic& pick_topic(Author& author) {
  static constexpr std::array<Topic, 12> topics = {{
      {"film", "story music ending acting plot dialogue", "watch", ""},
      {"play", "story music acting ending stage", "see/saw/seen", ""},
      {"novel", "story ending plot style beginning", "read/read/read", ""},
      {"book", "story ending style beginning cover", "read/read/read", ""},
      {"restaurant", "food soup service menu cake waiter", "eat/ate/eaten", "in"},
      {"hotel", "room bed breakfast service view garden", "stay", "in"},
      {"album", "music sound singer rhythm melody", "hear/heard/heard", ""},
      {"museum", "building garden guide shop exhibition", "visit", ""},
      {"phone", "screen camera sound battery design", "buy/bought/bought", ""},
      {"game", "music story idea design ending", "play", ""},
      {"show", "music singer dancing ending stage", "see/saw/seen", ""},
      {"bakery", "bread cake coffee service smell", "visit", ""},
  }};
  return topics.at(static_cast<std::size_t>(author.below(topics.size())));
}

Phrase opinion(Author& author, const Topic& topic, int sign, bool is_before_but) {
  switch (author.below(4)) {
    case 0:
      return somebody_liked(author, topic, sign, is_before_but);
    case 1:
      return it_was(author, topic, sign, is_before_but);
    default:
      return part_was(author, topic, sign, is_before_but);
  }
}

Phrase remark(Author& author, const Topic& topic) {
  switch (author.below(4)) {
    case 0:
      return who_was_there(author);
    case 1:
      return who_told_us(author, topic);
    default:
      return what_we_did(author, topic);
  }
}

}  // namespace glassbert::world
