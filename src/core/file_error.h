#pragma once

#include <stdexcept>
#include <string>

namespace glassbert {

// Something outside the program is at fault: a file, a text, a full disk. what() is one line,
// "WHERE: WHAT; HINT" ("model.safetensors: byte 8: not JSON; download the file again").
class FileError : public std::runtime_error {
 public:
  FileError(const std::string& where, const std::string& what, const std::string& hint)
      : std::runtime_error(hint.empty() ? where + ": " + what : where + ": " + what + "; " + hint) {
  }
};

}  // namespace glassbert
