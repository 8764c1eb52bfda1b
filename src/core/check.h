#pragma once

#include <sstream>
#include <stdexcept>
#include <string>

namespace glassbert {

// Joins its arguments as a stream would print them: join("row ", 3) is "row 3".
template <class... Parts>
std::string join(const Parts&... parts) {
  std::ostringstream text;
  (text << ... << parts);
  return text.str();
}

// Throws std::invalid_argument with the joined parts when `ok` is false, in every build.
// The message names the argument, what was expected and what came:
//   check(i < n, "token: position ", i, " is outside 0..", n - 1);
template <class... Parts>
void check(bool ok, const Parts&... parts) {
  if (!ok) [[unlikely]]
    throw std::invalid_argument(join(parts...));
}

}  // namespace glassbert
