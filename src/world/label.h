#pragma once

#include <string_view>

namespace glassbert::world {

// Parts of speech, named as Universal Dependencies names them.
enum class Tag {
  noun,
  name,
  pronoun,
  verb,
  auxiliary,
  adjective,
  adverb,
  determiner,
  preposition,
  particle,
  subordinator,
  coordinator,
  number,
  sign
};

// Relations of a word to its head, named as in Stanford dependencies (de Marneffe & Manning 2008),
// the names of Clark et al. 2019.
enum class Relation {
  root,
  det,
  num,
  amod,
  nn,
  poss,
  possessive,
  nsubj,
  nsubjpass,
  dobj,
  iobj,
  prep,
  pobj,
  advmod,
  tmod,
  neg,
  aux,
  auxpass,
  cop,
  expl,
  mark,
  rcmod,
  ccomp,
  xcomp,
  acomp,
  advcl,
  conj,
  cc,
  prt,
  dep,
  punct
};

// What the word's referent does in the event of its clause.
enum class Role { none, agent, patient, instrument, recipient, place };

// Singular or plural, for nouns, pronouns and verb forms that show it.
enum class Number { none, singular, plural };

// "NOUN", "nsubj", "agent", "singular"; "none" for none.
std::string_view name_of(Tag tag);
std::string_view name_of(Relation relation);
std::string_view name_of(Role role);
std::string_view name_of(Number number);

}  // namespace glassbert::world
