#include "draw/ticks.h"

#include <algorithm>
#include <cmath>

#include "draw/number_text.h"

namespace glassbert {

namespace {

bool is_everyday(double value) {
  const double size = std::abs(value);
  return size == 0 || (size >= 0.001 && size < 100000);
}

constexpr double slack = 1e-9;  // for ends that are rounded multiples themselves

// 1, 2 and 5 times each power of ten from low to high, or the powers alone.
std::vector<Tick> multiples_of_powers(double low, double high, bool powers_alone) {
  std::vector<Tick> ticks;
  double power = 1;
  while (power > low) power /= 10;
  while (power * 10 <= low) power *= 10;
  for (; power <= high * (1 + slack); power *= 10) {
    for (const int factor : {1, 2, 5}) {
      const double value = factor * power;
      const bool is_inside = value >= low * (1 - slack) && value <= high * (1 + slack);
      if (!is_inside || (powers_alone && factor > 1)) continue;
      ticks.push_back({value, general_text(value, is_everyday(value) ? 6 : 1)});
    }
  }
  return ticks;
}

}  // namespace

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

std::vector<Tick> ticks_at(const Step& step, double low, double high) {
  const bool everyday = is_everyday(step.size) && is_everyday(std::max(-low, high));
  std::vector<Tick> ticks;
  for (double i = std::ceil(low / step.size - slack); i <= high / step.size + slack; ++i) {
    const double value = i * step.size + 0.0;  // not -0
    ticks.push_back({value, everyday ? fixed_text(value, step.decimals) : general_text(value, 3)});
  }
  return ticks;
}

std::vector<Tick> decade_ticks(double low, double high, int most) {
  const std::vector<Tick> powers = multiples_of_powers(low, high, true);
  if (powers.size() < 3) return multiples_of_powers(low, high, false);
  const std::size_t step =
      (powers.size() + static_cast<std::size_t>(most) - 1) / static_cast<std::size_t>(most);
  std::vector<Tick> ticks;
  for (std::size_t i = 0; i < powers.size(); i += step) ticks.push_back(powers[i]);
  return ticks;
}

}  // namespace glassbert
