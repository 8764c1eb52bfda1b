#pragma once

#include <functional>
#include <string>
#include <vector>

// What a process left behind: its exit code (128 + the signal's number where a signal ended it) and
// all that it wrote to standard output and standard error.
struct Finished {
  int code;
  std::string out;
  std::string error;
};

// Runs a command (the first word is the program) with `input` on standard input. One that takes
// over two minutes is ended by a signal.
Finished run_command(const std::vector<std::string>& command, const std::string& input = "");

// Runs `body` in a copy of this process; what it returns is the exit code.
Finished run_in_child(const std::function<int()>& body, const std::string& input = "");
