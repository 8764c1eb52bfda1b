#include "draw/scale.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "core/check.h"
#include "draw/colours.h"

namespace glassbert {

namespace {

constexpr std::array<std::string_view, 3> names = {"fixed", "panel", "symmetric"};

// std::to_chars, unlike streams, gives the same text under every locale.
std::string text_of(double value, std::chars_format format, int precision) {
  std::array<char, 64> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
  check(end.ec == std::errc(), "text_of: ", value, " has too many digits");
  return {buffer.data(), end.ptr};
}

bool is_everyday(double value) {
  const double size = std::abs(value);
  return size == 0 || (size >= 0.001 && size < 100000);
}

// 1, 2 or 5 times a power of ten, at least `least`, and the decimals that it needs.
struct Step {
  double size = 1;
  int decimals = 0;
};

Step round_step(double least) {
  double power = 1;
  int decimals = 0;
  while (power > least) {
    power /= 10;
    ++decimals;
  }
  while (power * 10 <= least) {
    power *= 10;
    --decimals;
  }
  for (const int factor : {1, 2, 5}) {
    if (factor * power >= least) return {factor * power, std::max(0, decimals)};
  }
  return {10 * power, std::max(0, decimals - 1)};
}

}  // namespace

std::string_view scale_name(ScaleKind kind) { return names[static_cast<std::size_t>(kind)]; }

ScaleKind scale_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  check(found != names.end(), "scale: '", name, "' is none of fixed, panel, symmetric");
  return static_cast<ScaleKind>(found - names.begin());
}

ValueRange widen(ValueRange range, std::span<const real> values) {
  for (const real value : values) {
    if (!std::isfinite(value)) continue;
    range.low = std::min<double>(range.low, value);
    range.high = std::max<double>(range.high, value);
  }
  return range;
}

Scale fit_scale(ScaleKind kind, ValueRange range) {
  if (kind == ScaleKind::unit) return {};
  if (kind == ScaleKind::symmetric) {
    const double size = std::max(range.high, -range.low);
    return size > 0 ? Scale{kind, -size, size} : Scale{kind, -1, 1};
  }
  return range.low < range.high ? Scale{kind, range.low, range.high} : Scale{kind, 0, 1};
}

Colour colour_of(double value, const Scale& scale) {
  if (!std::isfinite(value)) return not_a_number_colour;
  // Halves, so that the distance of the largest numbers is still finite.
  const double share = (value / 2 - scale.low / 2) / (scale.high / 2 - scale.low / 2);
  return scale.kind == ScaleKind::symmetric ? diverging_colour(share) : sequential_colour(share);
}

std::string describe(const Scale& scale) {
  if (scale.kind == ScaleKind::unit) return "fixed scale 0 to 1";
  if (scale.kind == ScaleKind::symmetric) {
    return "symmetric about 0, up to " + short_number(scale.high);
  }
  return "own scale " + short_number(scale.low) + " to " + short_number(scale.high);
}

std::vector<Tick> nice_ticks(const Scale& scale, int most) {
  const double range = scale.high / 2 - scale.low / 2;
  const Step step = round_step(std::max(range / (most - 1) * 2, 1e-300));
  const bool everyday = is_everyday(step.size) && is_everyday(std::max(-scale.low, scale.high));
  std::vector<Tick> ticks;
  const double slack = 1e-9 * step.size;
  for (double i = std::ceil((scale.low - slack) / step.size); i * step.size <= scale.high + slack;
       ++i) {
    const double value = i * step.size + 0.0;  // not -0
    ticks.push_back({value, everyday ? text_of(value, std::chars_format::fixed, step.decimals)
                                     : text_of(value, std::chars_format::general, 3)});
  }
  return ticks;
}

std::string cell_number(double value, const Scale& scale) {
  const double reach = std::max(-scale.low, scale.high);
  const std::string text = std::isfinite(value) && reach >= 0.1 && reach < 100
                               ? text_of(value, std::chars_format::fixed, 2)
                               : short_number(value);
  if (text == "0.00" || text == "-0.00") return "0.00";  // too small to have a sign worth showing
  const bool with_sign = scale.kind == ScaleKind::symmetric && value >= 0;
  return with_sign ? "+" + text : text;
}

std::string short_number(double value) {
  if (std::isnan(value)) return "NaN";
  const double size = std::abs(value);
  const bool two_decimals = size == 0 || (size >= 0.01 && size < 100);
  return two_decimals ? text_of(value, std::chars_format::fixed, 2)
                      : text_of(value, std::chars_format::general, 2);
}

}  // namespace glassbert
