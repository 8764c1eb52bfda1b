#pragma once

#include <string_view>

#include "world/author.h"

namespace glassbert::world {

// What a review is about, what of it can be good or bad, and what one did with it.
struct Topic {
  std::string_view name;
  std::string_view parts;
  std::string_view verb, link;  // I "watch" it; I "eat" "in" it
};

const Topic& pick_topic(Author& author);

}  // namespace glassbert::world
