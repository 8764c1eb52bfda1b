#pragma once

#include <functional>
#include <istream>
#include <string>

#include "shell/output.h"
#include "shell/shard.h"

namespace glassbert {

// Answers JSON objects, one a line, with one object a line, in order: {"id": ..., and what
// `members` makes of the line, itself an object}. A line for which it throws is answered with
// {"id", "error"}; it stops no other. Each answer is written at once.
void answer_lines(std::istream& lines, const Shard& shard, Output& out,
                  const std::function<std::string(const std::string& line)>& members);

}  // namespace glassbert
