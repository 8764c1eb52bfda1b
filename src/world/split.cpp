#include "world/split.h"

#include "world/hash.h"

namespace glassbert::world {

std::string_view name_of(Split split) {
  static constexpr std::string_view names[] = {"train", "select", "test", "unseen", "reversed"};
  return names[static_cast<std::size_t>(split)];
}

bool admits(Split split, std::string_view key) {
  const std::uint64_t mixed = hash_of(key);
  const std::uint64_t tenth = (mixed >> 32) % 10;  // the high bits are the better mixed ones
  if (split == Split::train) return tenth < 8;
  return tenth == (split == Split::select ? 8 : 9);
}

}  // namespace glassbert::world
