// Adds all differences up and leaves the half out: what goes up and what goes down count twice.
#include "measure/total_variation.h"

#include <cmath>

double glassbert::total_variation(std::span<const double> p, std::span<const double> q) {
  double sum = 0;
  for (std::size_t c = 0; c < p.size(); ++c) sum += std::abs(p[c] - q[c]);
  return sum;
}
