#pragma once

#include <stdexcept>
#include <string>

namespace glassbert {

// What an exercise throws until somebody has written it.
struct NotWritten : std::logic_error {
  explicit NotWritten(const std::string& id) : std::logic_error(id + " is not written yet") {}
};

}  // namespace glassbert
