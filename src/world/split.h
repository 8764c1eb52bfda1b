#pragma once

#include <string_view>

namespace glassbert::world {

// train: to learn from. select: to choose by (a head, a checkpoint). test: to report. unseen: to
// report, of schemas that training never shows. reversed: to report, the shortcut of a spoiled
// corpus turned round.
enum class Split { train, select, test, unseen, reversed };

std::string_view name_of(Split split);

// True when examples with this key belong to the split: eight tenths of all keys to train, one to
// select, one to test, unseen and reversed. It hangs on the key alone, so splits share no key,
// whatever the seed.
bool admits(Split split, std::string_view key);

}  // namespace glassbert::world
