#include "world/verb_group.h"

#include "world/noun_phrase.h"

namespace glassbert::world {
namespace {

const Verb be = inflected({"be/was/been"});

// A form of which English has one for "it" and one for "they".
Word agreeing(std::string_view lemma, std::string_view third, std::string_view plural,
              Person person, Tag tag) {
  const bool is_third = person == Person::third;
  Word verb = word(is_third ? third : plural, tag);
  verb.lemma = lemma;
  verb.number = person == Person::plural ? Number::plural : Number::singular;
  if (person != Person::first) verb.other_form = is_third ? plural : third;
  return verb;
}

Word form_of_be(bool is_past, Person person, Tag tag) {
  if (person == Person::first) {
    Word verb = word(is_past ? "was" : "am", tag);
    verb.lemma = "be";
    verb.number = Number::singular;
    return verb;
  }
  return agreeing("be", is_past ? "was" : "is", is_past ? "were" : "are", person, tag);
}

Word fixed(std::string_view text, std::string_view lemma, Tag tag) {
  Word verb = word(text, tag);
  verb.lemma = lemma;
  return verb;
}

// What the tense puts before the verb, and the form it asks of what follows.
struct Start {
  Word auxiliary;
  std::string Verb::*form;
};

Start start_of(Person person, const Telling& telling) {
  const Tag tag = Tag::auxiliary;
  switch (telling.tense) {
    case Tense::future:
      return {fixed("will", "will", tag), &Verb::base};
    case Tense::modal:
      return {fixed(telling.modal, telling.modal, tag), &Verb::base};
    case Tense::perfect:
      return {agreeing("have", "has", "have", person, tag), &Verb::participle};
    case Tense::pluperfect:
      return {fixed("had", "have", tag), &Verb::participle};
    case Tense::progressive:
      return {form_of_be(false, person, tag), &Verb::ing};
    case Tense::past_progressive:
      return {form_of_be(true, person, tag), &Verb::ing};
    case Tense::past:
      return {fixed("did", "do", tag), &Verb::base};
    case Tense::present:
      return {agreeing("do", "does", "do", person, tag), &Verb::base};
  }
  return {};
}

bool is_simple(Tense tense) { return tense == Tense::past || tense == Tense::present; }

Word simple_form(const Verb& verb, Person person, Tense tense) {
  if (tense == Tense::past) return fixed(verb.past, verb.base, Tag::verb);
  return agreeing(verb.base, verb.third, verb.base, person, Tag::verb);
}

// Puts "not" behind the first auxiliary, or joins n't to it: didn ' t as BERT splits it.
void negate(Author& author, const Telling& telling, VerbGroup& group) {
  auto& parts = group.auxiliaries;
  Word& first = parts.front().second;
  const bool has_no_short_form = first.text == "am" || first.text == "may" || first.text == "might";
  const bool is_contracted = telling.is_contracted.value_or(author.chance(0.6));
  if (has_no_short_form || !is_contracted) {
    parts.insert(parts.begin() + 1, {Relation::neg, word("not", Tag::particle)});
    return;
  }
  const auto shortened = [](const std::string& text) {
    return text == "will" ? "won" : text == "can" ? text : text + "n";
  };
  first.text = shortened(first.text);
  if (!first.other_form.empty()) first.other_form = shortened(first.other_form);
  Word apostrophe = word("'", Tag::sign), t = fixed("t", "not", Tag::particle);
  apostrophe.is_joined = t.is_joined = true;
  parts.insert(parts.begin() + 1, {{Relation::punct, apostrophe}, {Relation::neg, t}});
}

// The auxiliaries of which the last is a form of "be", in this relation to what follows.
VerbGroup group_with_be(Author& author, Person person, const Telling& telling, Relation relation) {
  VerbGroup group;
  if (is_simple(telling.tense)) {
    const bool is_past = telling.tense == Tense::past;
    group.auxiliaries = {{relation, form_of_be(is_past, person, Tag::auxiliary)}};
  } else {
    const Start start = start_of(person, telling);
    group.auxiliaries = {{Relation::aux, start.auxiliary},
                         {relation, fixed(be.*start.form, be.base, Tag::auxiliary)}};
  }
  if (telling.is_negated) negate(author, telling, group);
  return group;
}

}  // namespace

VerbGroup verb_group(Author& author, const Verb& verb, Person person, const Telling& telling) {
  if (telling.is_passive) {
    VerbGroup group = group_with_be(author, person, telling, Relation::auxpass);
    group.main = fixed(verb.participle, verb.base, Tag::verb);
    return group;
  }
  const bool needs_do = telling.is_negated || telling.is_question;
  if (is_simple(telling.tense) && !needs_do) return {{}, simple_form(verb, person, telling.tense)};
  const Start start = start_of(person, telling);
  VerbGroup group{{{Relation::aux, start.auxiliary}},
                  fixed(verb.*start.form, verb.base, Tag::verb)};
  if (telling.is_negated) negate(author, telling, group);
  return group;
}

VerbGroup copula(Author& author, Person person, const Telling& telling) {
  return group_with_be(author, person, telling, Relation::cop);
}

}  // namespace glassbert::world
