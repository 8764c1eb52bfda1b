#include "measure/kullback_leibler.h"

#include <cmath>

#include "core/check.h"

namespace glassbert {

// eq kullback_leibler
double kullback_leibler(std::span<const double> p, std::span<const double> q) {
  check(p.size() == q.size(), "Kullback-Leibler: ", p.size(), " and ", q.size(), " entries");
  double nats = 0;
  for (std::size_t c = 0; c < p.size(); ++c)
    if (p[c] > 0) nats += p[c] * std::log(p[c] / q[c]);  // a q of 0 makes it infinite
  return nats;
}

}  // namespace glassbert
