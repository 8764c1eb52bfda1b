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

// True when a text, what a process wrote, say, holds a part.
inline bool has(const std::string& text, const std::string& part) {
  return text.find(part) != text.npos;
}

// Runs a command (the first word is the program) with `input` on standard input. One that takes
// over two minutes is ended by a signal.
Finished run_command(const std::vector<std::string>& command, const std::string& input = "");

// Runs `body` in a copy of this process; what it returns is the exit code.
Finished run_in_child(const std::function<int()>& body, const std::string& input = "");
