#include "world/topic.h"

#include <array>

namespace glassbert::world {

const Topic& pick_topic(Author& author) {
  static constexpr std::array<Topic, 12> topics = {{
      {"film", "story music ending acting plot dialogue", "watch", ""},
      {"play", "story music acting ending stage", "see/saw/seen", ""},
      {"novel", "story ending plot style beginning", "read/read/read", ""},
      {"book", "story ending style beginning cover", "read/read/read", ""},
      {"restaurant", "food soup service menu cake waiter", "eat/ate/eaten", "in"},
      {"hotel", "room bed breakfast service view garden", "stay", "in"},
      {"album", "music sound singer rhythm melody", "hear/heard/heard", ""},
      {"museum", "building garden guide shop exhibition", "visit", ""},
      {"phone", "screen camera sound battery design", "buy/bought/bought", ""},
      {"game", "music story idea design ending", "play", ""},
      {"show", "music singer dancing ending stage", "see/saw/seen", ""},
      {"bakery", "bread cake coffee service smell", "visit", ""},
  }};
  return topics.at(static_cast<std::size_t>(author.below(topics.size())));
}

}  // namespace glassbert::world
