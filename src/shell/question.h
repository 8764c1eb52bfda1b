#pragma once

#include <string>

#include "shell/output.h"

namespace glassbert {

// Lets the student predict before the program shows. On a terminal the question is asked and the
// program waits for a line; what was typed is repeated in `out`, so that it stands beside the
// answer that follows. Elsewhere only the question is printed.
void ask(const std::string& question, Output& out);

}  // namespace glassbert
