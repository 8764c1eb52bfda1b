#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace glassbert {

// A JSON number. Whole numbers up to 2^64 - 1 are kept exactly beside the nearest double, which
// holds them only up to 2^53.
struct JsonNumber {
  double value = 0;
  bool exact = false;  // written without point and exponent, and `magnitude` holds it
  bool negative = false;
  std::uint64_t magnitude = 0;

  std::optional<std::uint64_t> as_unsigned() const;  // none for -0, 2.0, 4e0, 2^64
  std::optional<std::int64_t> as_signed() const;
};

// The number that `token` stands for, which follows JSON's grammar for numbers; none when it is
// beyond double (1e400). What is too small for double (1e-400) is 0.
std::optional<JsonNumber> parse_json_number(std::string_view token);

}  // namespace glassbert
