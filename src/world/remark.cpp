#include "world/remark.h"

#include "world/clause.h"
#include "world/pronoun.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

// "this film"
Phrase this_topic(Author& author, const Topic& topic) {
  Word noun = word(topic.name, Tag::noun);
  noun.number = Number::singular;
  return Phrase(noun).before(Relation::det,
                             word(author.chance(0.6) ? "this" : "the", Tag::determiner));
}

// "my sister"
Phrase relative(Author& author) {
  return Phrase(noun_word(author.referent(author.noun(kind::kin), false)))
      .before(Relation::poss, first_person(false, Case::possessive));
}

Phrase with_time(Author& author, Phrase clause, double probability) {
  if (author.chance(probability)) add_time(author, clause, {.tense = Tense::past});
  return clause;
}

Word past_form(Author& author, std::string_view forms, Person person = Person::third) {
  return verb_group(author, inflected({forms}), person, {.tense = Tense::past}).main;
}

Word was() {
  Word verb = word("was", Tag::verb);
  verb.lemma = "be";
  verb.number = Number::singular;
  return verb;
}

// I watched this film with my sister on Sunday.
Phrase what_we_did(Author& author, const Topic& topic) {
  const Subject subject = first_person_subject(author.chance(0.4));
  Phrase clause = past_form(author, topic.verb, subject.person);
  if (topic.link.empty())
    clause.after(Relation::dobj, this_topic(author, topic));
  else
    clause.after(Relation::prep, prepositional(topic.link, this_topic(author, topic)));
  if (author.chance(0.6)) clause.after(Relation::prep, prepositional("with", relative(author)));
  return with_time(author, clause.before(Relation::nsubj, subject.phrase), 0.6);
}

// My uncle was there yesterday.
Phrase who_was_there(Author& author) {
  Phrase clause = was();
  clause.head_word().other_form = "were";
  clause.before(Relation::nsubj, relative(author))
      .after(Relation::advmod, word(author.pick_word("there here"), Tag::adverb));
  return with_time(author, clause, 0.5);
}

// My cousin told me about the restaurant.
Phrase who_told_us(Author& author, const Topic& topic) {
  Phrase clause = past_form(author, "tell/told/told");
  clause.after(Relation::dobj, first_person(author.chance(0.4), Case::object))
      .after(Relation::prep, prepositional("about", this_topic(author, topic)))
      .before(Relation::nsubj, relative(author));
  return with_time(author, clause, 0.5);
}

// It cost 12 dollars.
Phrase what_it_cost(Author& author) {
  Word unit = word("dollars", Tag::noun);
  unit.lemma = "dollar";
  unit.number = Number::plural;
  const Word sum = word(std::to_string(author.between(2, 99)), Tag::number);
  return Phrase(past_form(author, "cost/cost/cost"))
      .after(Relation::dobj, Phrase(unit).before(Relation::num, sum))
      .before(Relation::nsubj, word(author.pick_word("it this"), Tag::pronoun));
}

// It rained in the evening.
Phrase weather(Author& author) {
  Phrase clause = past_form(author, author.pick_word("rain snow"));
  return with_time(author, clause.before(Relation::expl, word("it", Tag::pronoun)), 0.8);
}

// There were two tourists beside us.
Phrase others(Author& author) {
  Word people = noun_word(author.referent(author.noun(kind::worker), true));
  people.entity = 0;
  Phrase clause = was();
  clause.head_word().text = "were";
  clause.head_word().number = Number::plural;
  clause.head_word().other_form = "was";
  return clause.before(Relation::expl, word("there", Tag::pronoun))
      .after(Relation::nsubj,
             Phrase(people).before(Relation::num,
                                   word(author.pick_word("two three four five"), Tag::number)))
      .after(Relation::prep, prepositional(author.pick_word("near beside behind"),
                                           Phrase(first_person(true, Case::object))));
}

// We walked home in the evening. / I arrived on Monday.
Phrase way_there(Author& author) {
  const Subject subject = first_person_subject(author.chance(0.5));
  Phrase clause =
      past_form(author, author.pick_word("walk drive/drove/driven run/ran/run"), subject.person);
  clause.after(Relation::advmod, word(author.pick_word("home there"), Tag::adverb));
  return with_time(author, clause.before(Relation::nsubj, subject.phrase), 0.6);
}

// My brother mentioned this novel.
Phrase mentioned(Author& author, const Topic& topic) {
  Phrase clause = past_form(author, author.pick_word("mention find/found/found see/saw/seen"));
  clause.after(Relation::dobj, this_topic(author, topic)).before(Relation::nsubj, relative(author));
  return with_time(author, clause, 0.4);
}

}  // namespace

Phrase remark(Author& author, const Topic& topic, Index which) {
  switch (which) {
    case 0:
      return what_we_did(author, topic);
    case 1:
      return who_was_there(author);
    case 2:
      return who_told_us(author, topic);
    case 3:
      return what_it_cost(author);
    case 4:
      return weather(author);
    case 5:
      return others(author);
    case 6:
      return way_there(author);
    default:
      return mentioned(author, topic);
  }
}

}  // namespace glassbert::world
