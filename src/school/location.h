#pragma once

#include <optional>
#include <string>
#include <vector>

#include "world/example.h"

namespace glassbert {

// The sentences of a first segment, each with its full stop, without their trees.
std::vector<world::Words> sentences_of(const world::Example& example);

// What a sentence says of a place: "The lamp | is | in | the box."
struct Location {
  world::Words thing;
  world::Word verb, preposition;
  world::Words place;
};

// None where a sentence doesn't say where something is.
std::optional<Location> location_of(const world::Words& sentence);

// What follows from one sentence or from two: "The lamp is in the box. The box is in the kitchen."
// says that the lamp is in the kitchen; so does "Anna has the lamp. Anna is in the kitchen."
struct Known {
  Location so;        // the lamp is in the kitchen
  Location because;   // the box is in the kitchen; of one sentence the same as `so`
  std::string first;  // box: what the lamp's own sentence says; of one sentence its place
  bool has_two_hops = false;
};
std::vector<Known> known_from(const std::vector<world::Words>& sentences);

// "Is the lamp in the box?", with that place or another.
world::Words question_of(const Location& of, const world::Words& place);

// "Yes." or, with a fact, "No, the lamp is in the box."
world::Words short_answer(bool is_yes);
world::Words long_answer(bool is_yes, const Location& because);

}  // namespace glassbert
