#include "draw/scale.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/check.h"
#include "draw/colours.h"
#include "draw/number_text.h"

namespace glassbert {

namespace {

constexpr std::array<std::string_view, 3> names = {"fixed", "panel", "symmetric"};

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
  return ticks_at(round_step(std::max(range / (most - 1) * 2, 1e-300)), scale.low, scale.high);
}

std::string cell_number(double value, const Scale& scale, bool whole) {
  if (!std::isfinite(value)) return short_number(value);
  const double reach = std::max(-scale.low, scale.high);
  const bool everyday = reach >= 0.001 && reach < 100;
  const int decimals = whole ? 0 : reach >= 0.1 ? 2 : reach >= 0.01 ? 3 : 4;
  const std::string size =
      whole || everyday ? fixed_text(std::abs(value), decimals) : short_number(std::abs(value));
  if (size.find_first_not_of("0.") == size.npos) return size;  // too small for a sign to matter
  if (value < 0) return "-" + size;
  return scale.kind == ScaleKind::symmetric ? "+" + size : size;
}

}  // namespace glassbert
