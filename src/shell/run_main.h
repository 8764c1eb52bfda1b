#pragma once

#include <functional>
#include <string>
#include <vector>

#include "shell/output.h"

namespace glassbert {

// What a program does with its arguments (without the program's name); prints to `out`.
using Body = std::function<void(const std::vector<std::string>& words, Output& out)>;

// Runs `body` as a whole program: int main(int argc, char** argv) { return run_main(...); }.
// A failure becomes one line, "error: WHERE: WHAT; HINT", on standard error. Returns the exit code:
//   0  done, or the reader of a pipe went away
//   1  the input is at fault or the output can't be written (FileError, std::invalid_argument)
//   2  the command line is at fault (UsageError)
//   3  anything else, out of memory included
// An interrupt (Ctrl-C) ends the process with 130, a request to terminate with 143.
int run_main(int argc, char** argv, const Body& body);

}  // namespace glassbert
