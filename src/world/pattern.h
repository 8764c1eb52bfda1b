#pragma once

#include <string_view>
#include <vector>

#include "world/author.h"
#include "world/phrase.h"

namespace glassbert::world {

// One way to build a sentence, how often it is taken, and the sign it ends with.
struct Pattern {
  std::string_view name;
  double weight;
  Phrase (*build)(Author& author);
  std::string_view sign = ".";
};

// All of them, by what they are: one event; a property or a place; a clause inside a clause; two of
// something side by side; nouns with much about them; questions and orders; fixed phrases.
std::vector<Pattern> patterns();
std::vector<Pattern> simple_patterns();
std::vector<Pattern> being_patterns();
std::vector<Pattern> subordinate_patterns();
std::vector<Pattern> coordinate_patterns();
std::vector<Pattern> agreement_patterns();
std::vector<Pattern> asking_patterns();
std::vector<Pattern> fixed_patterns();

// What things are usually like.
std::vector<Pattern> typical_patterns();

const Pattern& pick_pattern(Author& author, const std::vector<Pattern>& patterns);

}  // namespace glassbert::world
