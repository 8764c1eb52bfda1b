#pragma once

#include <string_view>
#include <vector>

#include "world/kinds.h"

namespace glassbert::world {

// A pronoun schema: two nouns, an event, and cues of two sorts. The cue says for which noun the
// pronoun stands:
//
//   The animal did not cross the street because it was too tired. (the animal)
//   The animal did not cross the street because it was too wide.  (the street)
//
// In a lexical schema what the nouns are decides together with the cue. In a role schema both nouns
// are of the same kinds, so that only their roles decide: with the nouns swapped the same words
// have the other answer, and a bag of words knows nothing.
struct Schema {
  std::string_view name;
  Kinds first, second;    // of the subject, and of the other noun
  std::string_view verb;  // in the forms of a VerbRow
  std::string_view link;  // preposition before the second noun; "" for a direct object
  std::string_view how;   // "not": did not; "could": could not; "": did
  std::string_view first_cues, second_cues;
  std::string_view first_result = "", second_result = "";  // "so the animal" rest, "stay empty"
  std::string_view object = "";  // of the verb, before the link: lent "money" to
};

// Those that training may see, and those that are held out.
std::vector<Schema> lexical_schemas(bool is_held_out);
std::vector<Schema> role_schemas(bool is_held_out);

}  // namespace glassbert::world
