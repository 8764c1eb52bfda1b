#pragma once

#include <stdexcept>
#include <string>

namespace glassbert {

// The command line is at fault (exit code 2). what() is one line, "WHERE: WHAT; HINT", as that of
// FileError: UsageError("--layer", "\"two\" is no whole number", "give one from 0 to 5").
class UsageError : public std::runtime_error {
 public:
  UsageError(const std::string& where, const std::string& what, const std::string& hint)
      : std::runtime_error(where + ": " + what + (hint.empty() ? "" : "; " + hint)) {}
};

}  // namespace glassbert
