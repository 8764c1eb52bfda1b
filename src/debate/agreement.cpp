#include "debate/agreement.h"

#include <cmath>
#include <limits>

#include "measure/kendall.h"

namespace glassbert {

Agreement agreement(const std::vector<double>& x, std::vector<double> y, Index orders, Rng& rng) {
  constexpr double none = std::numeric_limits<double>::quiet_NaN();
  constexpr double rounding = 1e-12;  // the same tau from the same counts
  const auto tau = kendall_tau(x, y);
  if (!tau) return {none, none, none};
  Agreement found{*tau, 1, none};
  for (Index m = 0; m < orders; ++m) {
    shuffle(std::span(y), rng);
    const double other = *kendall_tau(x, y);
    if (m == 0) found.by_chance = other;
    if (std::abs(other) >= std::abs(*tau) - rounding) ++found.p;
  }
  found.p /= static_cast<double>(orders + 1);
  return found;
}

}  // namespace glassbert
