// Questions, orders, wishes.
#include "world/clause.h"
#include "world/function_words.h"
#include "world/pattern.h"
#include "world/time.h"

namespace glassbert::world {
namespace {

Telling asked(Author& author) {
  Telling telling = any_telling(author);
  telling.is_question = true;
  telling.is_negated = author.chance(0.1);
  return telling;
}

Phrase question(Author& author, const Extras& extras, bool (*fits)(const Verb&)) {
  const Verb& verb = author.verb(author.lexicon().actions(), ~Kinds{0}, fits);
  const Subject subject = subject_of(author, author.someone(verb.subject), {.adjectives = 1});
  return active(author, subject, verb, asked(author), extras);
}

// Did the boy see the girl?
Phrase yes_no(Author& author) { return question(author, {}, any_verb); }

// Where did the dog sleep? When will the train arrive?
Phrase when_where(Author& author) {
  Phrase clause =
      question(author, {.has_time = false, .has_place = false, .has_adverb = false}, any_verb);
  return clause.before(Relation::advmod, word(author.pick_word("where when why how"), Tag::adverb));
}

// Who opened the door?
Phrase who(Author& author) {
  const Verb& verb = author.verb(author.lexicon().actions(), kind::man, takes_object);
  const Subject subject = {word("who", Tag::pronoun), Person::third, kind::man};
  return active(author, subject, verb,
                {.tense = author.chance(0.7) ? Tense::past : Tense::present});
}

// What did the cook cut?
Phrase what(Author& author) {
  const Verb& verb = author.verb(author.lexicon().actions(), kind::man, [](const Verb& one) {
    return one.object != 0 && (one.object & kind::animate) == 0 && one.particle.empty() &&
           !one.needs_ground;
  });
  const Subject subject = subject_of(author, author.someone(kind::person), {.adjectives = 1});
  const VerbGroup group = verb_group(author, verb, subject.person, asked(author));
  Phrase clause = group.main;
  Phrase doer = subject.phrase;
  doer.head_word().role = Role::agent;
  add_subject(clause, doer, group, true);
  Word object = word("what", Tag::pronoun);
  object.role = Role::patient;
  return clause.before(Relation::dobj, object);
}

// Please close the door. / Do not touch the lamp.
Phrase order(Author& author) {
  const Verb& verb = author.verb(author.lexicon().actions(), kind::man, takes_object);
  Word main = word(verb.base, Tag::verb);
  Phrase clause = predicate(author, main, verb, {.tense = Tense::future},
                            {.has_time = author.chance(0.4), .has_place = true});
  if (author.chance(0.3))
    return clause.before(Relation::neg, word("not", Tag::particle))
        .before(Relation::aux, word("do", Tag::auxiliary));
  if (author.chance(0.4)) clause.before(Relation::dep, word("please", Tag::adverb));
  return clause;
}

Phrase to_do(Author& author) {
  const Verb& verb = author.verb(author.lexicon().actions(), kind::man, takes_object);
  Phrase action = predicate(author, word(verb.base, Tag::verb), verb, {.tense = Tense::future},
                            {.has_time = false, .has_place = true});
  return action.before(Relation::aux, word("to", Tag::particle));
}

Phrase telling_to(Author& author, const VerbRow& row, bool has_object) {
  const Verb verb = inflected(row);
  const Subject subject = subject_of(author, author.someone(kind::person),
                                     {.adjectives = 2, .has_place = author.chance(0.2)});
  Telling telling = any_telling(author);
  const VerbGroup group = verb_group(author, verb, subject.person, telling);
  Phrase clause = group.main;
  if (has_object)
    clause.after(Relation::dobj,
                 noun_phrase(author, author.someone(kind::person), {.adjectives = 1}));
  clause.after(Relation::xcomp, to_do(author));
  Phrase doer = subject.phrase;
  doer.head_word().role = Role::agent;
  add_subject(clause, doer, group, false);
  return clause;
}

// The nurse tried to lift the sack.
Phrase wish(Author& author) {
  static constexpr VerbRow rows[] = {
      {"try", kind::person},     {"decide", kind::person},
      {"hope", kind::person},    {"forget/forgot/forgotten/forgetting", kind::person},
      {"promise", kind::person}, {"begin/began/begun/beginning", kind::person},
      {"plan", kind::person},    {"refuse", kind::person}};
  return telling_to(author, rows[author.below(std::size(rows))], false);
}

// The mother asked the boy to close the door.
Phrase request(Author& author) {
  static constexpr VerbRow rows[] = {{"ask", kind::person},   {"tell/told/told", kind::person},
                                     {"help", kind::person},  {"teach/taught/taught", kind::person},
                                     {"order", kind::person}, {"allow", kind::person}};
  return telling_to(author, rows[author.below(std::size(rows))], true);
}

}  // namespace

std::vector<Pattern> asking_patterns() {
  return {{"yes-no-question", 3, yes_no, "?"},
          {"when-where-question", 2, when_where, "?"},
          {"who-question", 1, who, "?"},
          {"what-question", 1, what, "?"},
          {"order", 2, order},
          {"wish", 3, wish},
          {"request", 2, request}};
}

}  // namespace glassbert::world
