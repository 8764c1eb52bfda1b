#include "shell/question.h"

#include <unistd.h>

#include <iostream>

#include "core/utf8.h"

namespace glassbert {

void ask(const std::string& question, Output& out) {
  out << "Predict: " << question << '\n';
  if (isatty(STDIN_FILENO) == 0 || isatty(STDOUT_FILENO) == 0) return;
  out.flush();
  std::cerr << "your guess, then Enter: ";
  std::string guess;
  std::getline(std::cin, guess);
  if (!guess.empty()) out << "You said: " << printable(guess) << '\n';
}

}  // namespace glassbert
