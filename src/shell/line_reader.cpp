#include "shell/line_reader.h"

#include <unistd.h>

#include <iostream>

namespace glassbert {

bool is_conversation() { return isatty(STDIN_FILENO) != 0 && isatty(STDOUT_FILENO) != 0; }

std::optional<std::string> read_line() {
  constexpr std::size_t longest = 4096;
  std::string line;
  bool is_read = false;
  for (int c = std::cin.get(); c != EOF; c = std::cin.get()) {
    is_read = true;
    if (c == '\n') break;
    if (line.size() < longest) line += static_cast<char>(c);
  }
  if (!is_read) return std::nullopt;
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

}  // namespace glassbert
