#pragma once

#include <functional>
#include <istream>
#include <string>

#include "shell/arguments.h"

namespace glassbert {

// A share of many texts, for a corpus that is spread over processes or machines: shard i of N takes
// the texts i, i+N, i+2N, ... and writes one record for each, so that taking one record of each
// shard in turn (the verb `merge`) gives the order of the corpus again.
struct Shard {
  Index index = 0;
  Index count = 1;

  bool takes(Index text) const { return text % count == index; }
};

// The flag and what it says; without it, all texts. Throws UsageError unless it is i/N, 0 <= i < N.
Flag shard_flag();
Shard shard_of(const Arguments& arguments);

// Calls `answer` with each line of the shard. Empty lines are no texts and are passed over.
void for_each_text(std::istream& lines, const Shard& shard,
                   const std::function<void(const std::string& line)>& answer);

}  // namespace glassbert
