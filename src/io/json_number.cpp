#include "io/json_number.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace glassbert {
namespace {

// Tells, of a number that double can't hold, whether it is too large rather than nearly 0: by the
// power of ten of its first digit that counts.
bool is_too_large(std::string_view number) {
  const std::size_t e = std::min(number.find_first_of("eE"), number.size());
  const std::string_view mantissa = number.substr(0, e);
  const auto point = static_cast<std::int64_t>(std::min(mantissa.find('.'), e));
  const auto lead = static_cast<std::int64_t>(mantissa.find_first_of("123456789"));
  std::int64_t exponent = 0;
  if (e < number.size()) {
    const std::string_view digits = number.substr(e + (number[e + 1] == '+' ? 2 : 1));
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (result.ec != std::errc()) return digits[0] != '-';
  }
  return exponent > lead - point;
}

}  // namespace

std::optional<JsonNumber> parse_json_number(std::string_view token) {
  JsonNumber number;
  const char* const end = token.data() + token.size();
  const auto result = std::from_chars(token.data(), end, number.value);
  number.negative = token[0] == '-';
  if (result.ec == std::errc::result_out_of_range) {
    if (is_too_large(token)) return std::nullopt;
    number.value = number.negative ? -0.0 : 0.0;
  }
  const char* const digits = token.data() + (number.negative ? 1 : 0);
  const auto whole = std::from_chars(digits, end, number.magnitude);
  number.exact = whole.ec == std::errc() && whole.ptr == end;
  return number;
}

std::optional<std::uint64_t> JsonNumber::as_unsigned() const {
  if (!exact || negative) return std::nullopt;
  return magnitude;
}

std::optional<std::int64_t> JsonNumber::as_signed() const {
  const auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (!exact || magnitude > largest + (negative ? 1 : 0)) return std::nullopt;
  return static_cast<std::int64_t>(negative ? ~magnitude + 1 : magnitude);
}

}  // namespace glassbert
