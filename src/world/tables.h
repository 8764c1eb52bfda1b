#pragma once

#include <span>
#include <string_view>

#include "world/kinds.h"

// The words of the world, as tables for reading. The lexicon is made from them.
namespace glassbert::world {

// Nouns of one kind, singular; "mouse/mice" gives a plural that is not regular.
struct NounRow {
  Kinds kinds;
  std::string_view nouns;
};

// Where an adjective stands among others: "a lovely big old round red wooden box".
enum class Slot { opinion, size, age, shape, colour, material, state };

// Adjectives for some kinds of nouns. States ("open", "asleep") are said of, not put before.
struct AdjectiveRow {
  Slot slot;
  Kinds kinds;
  std::string_view adjectives;
};

// A verb ("eat/ate/eaten", or "look", regular; the fourth form ends in -ing), who does it, to what
// (0: to nothing), and the prepositional phrase that may follow ("with" a blade) or must ("into!" a
// box).
struct VerbRow {
  std::string_view forms;
  Kinds subject = 0;
  Kinds object = 0;
  std::string_view preposition = "";
  Kinds ground = 0;
  std::string_view particle = "";  // pick "up"
};

std::span<const NounRow> noun_rows();
std::span<const NounRow> name_rows();
std::span<const AdjectiveRow> adjective_rows();
std::span<const VerbRow> action_rows();    // what can be done slowly, or be going on
std::span<const VerbRow> state_rows();     // know, own
std::span<const VerbRow> transfer_rows();  // give something "to" somebody

}  // namespace glassbert::world
