#pragma once

#include <vector>

#include "world/author.h"
#include "world/example.h"
#include "world/schema.h"

namespace glassbert::world {

// How a schema is written out.
struct RiddleStyle {
  bool equal_numbers = true;  // both nouns have the number and the sex of the pronoun
  double restated = 0.6;      // how often the antecedent is named again at the end
  bool is_plain = false;      // the nouns with "the", and nothing else
};

// Who is in a riddle, and which of the two the cue chooses.
struct Cast {
  Referent first, second;
  std::string cue;
  bool first_is_meant;

  const Referent& meant() const { return first_is_meant ? first : second; }
  const Referent& other() const { return first_is_meant ? second : first; }
};

// A sentence made from one of the schemas, whose cue says for which noun its pronoun stands. Where
// the noun is named again ("so the animal rested"), the choice is between the two nouns there.
Example riddle(Author& author, const std::vector<Schema>& schemas, const RiddleStyle& style);

// The sentence of one schema about this cast.
Example riddle(Author& author, const Schema& schema, const Cast& cast, const RiddleStyle& style);

// One of the pairs that the course's own sentences are about: they are in no split.
bool is_textbook_pair(const Noun& first, const Noun& second);

// The course's sentence `number` (0 to 5): the animal that did not cross the street (tired, wide),
// the trophy that did not fit in the bag, and in the suitcase (big, small). A second segment names
// what it was again ("The animal was too tired."), for the choice between the two nouns.
Example textbook_riddle(Author& author, Index number);
inline constexpr Index textbook_riddles = 6;

}  // namespace glassbert::world
