// Puts all weight on the largest entry: the nearest corner, not the farthest.
#include "measure/jensen_shannon.h"

#include <algorithm>
#include <cmath>
#include <numbers>

double glassbert::jensen_shannon_ceiling(std::span<const double> p) {
  const double a = std::ranges::max(p);
  return (std::log(2 / (1 + a)) + a * std::log(2 * a / (1 + a)) + (1 - a) * std::numbers::ln2) / 2;
}
