#include "measure/share_interval.h"

#include <cmath>

#include "core/check.h"

namespace glassbert {

Interval share_interval(Index right, Index cases) {
  check(cases > 0 && right >= 0 && right <= cases, "share_interval: ", right, " of ", cases);
  constexpr double z = 1.959963984540054;  // 97.5 % of a normal distribution lie below it
  const double n = static_cast<double>(cases), share = static_cast<double>(right) / n;
  const double centre = (share + z * z / (2 * n)) / (1 + z * z / n);
  const double reach =
      z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  return {centre - reach, centre + reach};
}

}  // namespace glassbert
