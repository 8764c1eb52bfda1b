#pragma once

#include <string>
#include <vector>

#include "support/process.h"

// Runs a command on a terminal of its own on which `typed` is typed, as by a person ("\x04" is
// Ctrl-D). All that appears there is `out`: what the program writes, and the echo of what was
// typed. One that takes over a minute is ended by a signal.
Finished run_on_terminal(const std::vector<std::string>& command, const std::string& typed);
