#pragma once

#include <cstddef>
#include <string_view>

namespace glassbert {

// Where a string or a number of a JSON text ends, by the grammar of RFC 8259; or, when `expected`
// is not null, the place where it goes wrong and what should have stood there.
struct JsonTokenEnd {
  std::size_t at = 0;
  const char* expected = nullptr;
};

// The closing quote of the string whose first character stands at `begin`. What lies between must
// be UTF-8 without control characters; surrogate escapes must come in pairs.
JsonTokenEnd find_text_end(std::string_view text, std::size_t begin);

// One past the last character of the number that stands at `begin`.
JsonTokenEnd find_number_end(std::string_view text, std::size_t begin);

}  // namespace glassbert
