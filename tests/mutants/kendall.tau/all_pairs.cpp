// Divides by the number of all pairs, tied ones too: tau-a, which ties keep below 1.
#include "measure/kendall.h"

std::optional<double> glassbert::kendall_tau(std::span<const double> x, std::span<const double> y) {
  const auto [P, Q, X, Y] = count_pairs(x, y);
  if (P + Q + X == 0 || P + Q + Y == 0) return std::nullopt;
  const double n = static_cast<double>(x.size());
  return (P - Q) / (n * (n - 1) / 2);
}
