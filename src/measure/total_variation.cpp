#include "measure/total_variation.h"

#include <cmath>

#include "core/check.h"

namespace glassbert {

// eq total_variation
double total_variation(std::span<const double> p, std::span<const double> q) {
  check(p.size() == q.size(), "total variation: ", p.size(), " and ", q.size(), " entries");
  double sum = 0;
  for (std::size_t c = 0; c < p.size(); ++c) sum += std::abs(p[c] - q[c]);
  return sum / 2;
}

}  // namespace glassbert
