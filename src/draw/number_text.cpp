#include "draw/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

#include "core/check.h"

namespace glassbert {

namespace {

// std::to_chars, unlike streams, gives the same text under every locale.
std::string text_of(double value, std::chars_format format, int precision) {
  std::array<char, 64> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
  check(end.ec == std::errc(), "text_of: ", value, " has too many digits");
  return {buffer.data(), end.ptr};
}

}  // namespace

std::string fixed_text(double value, int decimals) {
  return text_of(value, std::chars_format::fixed, decimals);
}

std::string general_text(double value, int digits) {
  return text_of(value, std::chars_format::general, digits);
}

std::string short_number(double value) {
  if (std::isnan(value)) return "NaN";
  const double size = std::abs(value);
  const bool two_decimals = size == 0 || (size >= 0.1 && size < 100);
  return two_decimals ? fixed_text(value, 2) : general_text(value, 2);
}

std::string number_among(double value, double reach, bool whole) {
  if (std::isnan(value)) return "NaN";
  if (!std::isfinite(value)) return value > 0 ? "inf" : "-inf";
  if (reach >= 1e7 || reach < 0.1) return value == 0 ? "0" : general_text(value, 2);
  if (whole || reach >= 100) return fixed_text(value, 0);
  return fixed_text(value, reach >= 10 ? 1 : 2);
}

std::string percent_text(double share) { return fixed_text(100 * share, 0) + " %"; }

}  // namespace glassbert
