#pragma once

#include <optional>
#include <string>

namespace glassbert {

// True where a person types and reads: standard input and standard output are both a terminal.
bool is_conversation();

// The next line of standard input, without its end and cut after 4096 bytes; none at the end of the
// input (Ctrl-D on a terminal).
std::optional<std::string> read_line();

}  // namespace glassbert
