#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "world/author.h"
#include "world/phrase.h"

namespace glassbert::world {

enum class Tense {
  past,
  present,
  future,
  perfect,
  pluperfect,
  progressive,
  past_progressive,
  modal
};

// The forms a finite verb has: "I am", "it is", "they are".
enum class Person { first, third, plural };

// How an event is told.
struct Telling {
  Tense tense = Tense::past;
  bool is_negated = false;
  bool is_passive = false;
  bool is_question = false;  // asks for "do" where there is no other auxiliary
  std::string modal = "can";
  std::optional<bool> is_contracted = std::nullopt;  // "didn't" or "did not"; none: by chance
};

// A verb in one form: its auxiliaries, from left to right, and the main verb.
struct VerbGroup {
  std::vector<std::pair<Relation, Word>> auxiliaries;
  Word main;
};

// VG -> "did n't eat", "has eaten", "will be eaten". The first verb agrees with the person.
VerbGroup verb_group(Author& author, const Verb& verb, Person person, const Telling& telling);

// "is", "was not", "has been" before an adjective or noun, which is the head: no main verb.
VerbGroup copula(Author& author, Person person, const Telling& telling);

}  // namespace glassbert::world
