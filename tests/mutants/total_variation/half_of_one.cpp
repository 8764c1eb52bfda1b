// Takes half of what a single sigmoid's output moves: half of the distance of both classes.
#include "measure/total_variation.h"

#include <cmath>

double glassbert::total_variation(std::span<const double> p, std::span<const double> q) {
  return p.empty() ? 0 : std::abs(p[0] - q[0]) / 2;
}
