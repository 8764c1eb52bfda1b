#pragma once

#include <optional>
#include <string>

#include "shell/arguments.h"

namespace glassbert {

// The text a verb was given, and its second sentence if there is one. Bytes as they came.
struct TextInput {
  std::string text;
  std::optional<std::string> pair;
};

// Reads them as every verb takes them: --text A [--pair B], or one or two plain arguments; `-`
// stands for all of standard input. None where no text was given. The verb's table needs --text and
// --pair.
std::optional<TextInput> text_input(const Arguments& arguments);

// All of standard input without its last newline. Throws FileError where it can't be read.
std::string read_standard_input();

}  // namespace glassbert
