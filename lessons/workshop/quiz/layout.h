#pragma once

#include <string>

namespace glassbert::quiz {

// The text in lines of at most `width` letters, each after the first `indent` to the right; a line
// that begins with a space is kept as it is.
std::string wrapped(const std::string& text, std::size_t width = 96, std::size_t indent = 0);

}  // namespace glassbert::quiz
