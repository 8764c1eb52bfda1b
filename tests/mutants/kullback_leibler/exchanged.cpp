// Weighs by the second distribution: what it costs to take p for q.
#include "measure/kullback_leibler.h"

#include <cmath>

double glassbert::kullback_leibler(std::span<const double> p, std::span<const double> q) {
  double nats = 0;
  for (std::size_t c = 0; c < p.size(); ++c)
    if (q[c] > 0) nats += q[c] * std::log(q[c] / p[c]);
  return nats;
}
