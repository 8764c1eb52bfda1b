#pragma once

#include <cstdint>

#include "world/example.h"
#include "world/lexicon.h"
#include "world/split.h"
#include "world/task.h"

namespace glassbert::world {

// The micro-world: English sentences about which everything is known. An example hangs on its task,
// split, seed and index alone, so that a trainer can ask for any of them in any order, and is the
// same, byte for byte, on every machine. Splits share no example; see split.h.
//
//   const World world(seed);
//   const Example example = world.example(Task::review, Split::train, 17);
//
// Sharing a World between threads is safe.
class World {
 public:
  explicit World(std::uint64_t seed) : seed_(seed) {}

  // Throws std::invalid_argument for a split that the task doesn't have: `unseen` is for lexical
  // and role, `reversed` for the spoiled reviews, and for textbook, which has six examples that no
  // other task shows, only `test` is.
  Example example(Task task, Split split, Index index) const;

  const Lexicon& lexicon() const { return lexicon_; }

 private:
  std::uint64_t seed_;
  Lexicon lexicon_;
};

// True when the task has the split.
bool has_split(Task task, Split split);

}  // namespace glassbert::world
