#include "world/time.h"

#include "world/function_words.h"

namespace glassbert::world {
namespace {

Phrase noun(std::string_view text) {
  Word noun = word(text, Tag::noun);
  noun.number = Number::singular;
  return noun;
}

// "every morning", "last week", "next summer"
Phrase with_adjective(Author& author, std::string_view adjective, Tag tag) {
  const Relation relation = tag == Tag::determiner ? Relation::det : Relation::amod;
  return noun(author.pick_word("night week month year summer winter spring weekend"))
      .before(relation, word(adjective, tag));
}

// "in the morning", "on Monday", "in May"
Phrase in_time(Author& author) {
  switch (author.below(3)) {
    case 0:
      return prepositional("in", noun(author.pick_word("morning evening afternoon"))
                                     .before(Relation::det, word("the", Tag::determiner)));
    case 1:
      return prepositional("on", Phrase(word(author.pick_word(days), Tag::name)));
    default:
      return prepositional("in", Phrase(word(author.pick_word(months), Tag::name)));
  }
}

// "two days ago"
Phrase ago(Author& author) {
  Word days_word = word(author.pick_word("days weeks months years"), Tag::noun);
  days_word.number = Number::plural;
  days_word.lemma.pop_back();
  return Phrase(word("ago", Tag::adverb))
      .before(Relation::dep, Phrase(days_word).before(
                                 Relation::num, word(author.pick_word(numerals), Tag::number)));
}

void add_past(Author& author, Phrase& clause) {
  switch (author.below(4)) {
    case 0:
      clause.after(Relation::advmod, word(author.pick_word(past_adverbs), Tag::adverb));
      return;
    case 1:
      clause.after(Relation::tmod, with_adjective(author, "last", Tag::adjective));
      return;
    case 2:
      clause.after(Relation::advmod, ago(author));
      return;
    default:
      clause.after(Relation::prep, in_time(author));
  }
}

bool is_one_of(const Verb& verb, std::string_view list) {
  return (" " + std::string(list) + " ").find(" " + verb.base + " ") != std::string::npos;
}

}  // namespace

Telling fitting(const Verb& verb, Telling telling) {
  if (!is_one_of(verb, "see hear find lose win forget")) return telling;
  if (telling.tense == Tense::progressive) telling.tense = Tense::present;
  if (telling.tense == Tense::past_progressive) telling.tense = Tense::past;
  return telling;
}

Telling any_telling(Author& author) {
  static constexpr std::string_view modals = "can must should could may";
  const std::vector<Tense> tenses = {Tense::past,        Tense::past,
                                     Tense::past,        Tense::past,
                                     Tense::present,     Tense::present,
                                     Tense::present,     Tense::future,
                                     Tense::perfect,     Tense::pluperfect,
                                     Tense::modal,       Tense::modal,
                                     Tense::progressive, Tense::past_progressive};
  return {.tense = author.pick(tenses),
          .is_negated = author.chance(0.18),
          .modal = author.pick_word(modals)};
}

void add_time(Author& author, Phrase& clause, const Telling& telling) {
  switch (telling.tense) {
    case Tense::past:
    case Tense::past_progressive:
      return add_past(author, clause);
    case Tense::future:
    case Tense::modal:
      if (author.chance(0.5))
        clause.after(Relation::advmod, word(author.pick_word(future_adverbs), Tag::adverb));
      else
        clause.after(Relation::tmod, with_adjective(author, "next", Tag::adjective));
      return;
    case Tense::present:
      if (telling.is_negated) return;
      clause.after(Relation::tmod,
                   noun(author.pick_word("day day morning morning evening week summer winter"))
                       .before(Relation::det, word("every", Tag::determiner)));
      return;
    case Tense::progressive:
      clause.after(Relation::advmod, word(author.pick_word(present_adverbs), Tag::adverb));
      return;
    case Tense::perfect:
    case Tense::pluperfect:
      clause.after(Relation::advmod, word(author.pick_word("again before already"), Tag::adverb));
  }
}

std::string adverb_for(Author& author, const Verb& verb, const Telling& telling) {
  const bool is_simple = telling.tense == Tense::past || telling.tense == Tense::present;
  if (telling.is_negated) return author.pick_word("often always usually");
  if (telling.tense == Tense::present) return author.pick_word(frequency_adverbs);
  if (is_one_of(verb, "sleep rest wait sit stand lie live kneel lean dream grow shine disappear"))
    return author.pick_word("quietly peacefully finally once also still");
  if (is_one_of(verb, "see hear find lose miss win forget fall drop spill meet cost"))
    return author.pick_word("suddenly finally once nearly almost also just");
  if (!is_simple) return author.pick_word("slowly quietly carefully quickly also");
  return author.pick_word(author.chance(0.5) ? manner_adverbs : middle_adverbs);
}

}  // namespace glassbert::world
