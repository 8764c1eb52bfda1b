#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "world/tables.h"

namespace glassbert::world {

struct Noun {
  std::string singular, plural;  // plural is empty for what is not counted: bread, names
  Kinds kinds;
  bool is_name;
};

struct Adjective {
  std::string text;
  Slot slot;
  Kinds kinds;
};

struct Verb {
  std::string base, third, past, participle, ing;
  Kinds subject, object;
  std::string preposition, particle;
  Kinds ground;
  bool needs_ground;
};

// What a pattern may ask of its verb.
inline bool takes_object(const Verb& verb) { return verb.object != 0; }
inline bool any_verb(const Verb&) { return true; }

// The world's words, inflected. A word that stands in several tables is one noun of all its kinds.
class Lexicon {
 public:
  Lexicon();

  const std::vector<Noun>& nouns() const { return nouns_; }
  const std::vector<Noun>& names() const { return names_; }
  const std::vector<Adjective>& adjectives() const { return adjectives_; }
  const std::vector<Verb>& actions() const { return actions_; }
  const std::vector<Verb>& states() const { return states_; }
  const std::vector<Verb>& transfers() const { return transfers_; }

  // Throws std::invalid_argument for a noun that is in no table.
  const Noun& noun(std::string_view singular) const;

  // Different lemmas of all tables.
  std::size_t lemmas() const;

 private:
  std::vector<Noun> nouns_, names_;
  std::vector<Adjective> adjectives_;
  std::vector<Verb> actions_, states_, transfers_;
};

// A verb's forms from "eat/ate/eaten" or "look".
Verb inflected(const VerbRow& row);

}  // namespace glassbert::world
