#pragma once

#include <string_view>

namespace glassbert {

// Messages for the person at the terminal: one line each on standard error, control characters
// escaped, so that a file's contents can't command the terminal.
void note(std::string_view text);     // "TEXT": times, progress in words
void warning(std::string_view text);  // "warning: TEXT"
void error(std::string_view text);    // "error: TEXT", for run_main alone; others throw

}  // namespace glassbert
