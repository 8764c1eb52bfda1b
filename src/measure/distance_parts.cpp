#include "measure/distance_parts.h"

#include <cmath>

#include "core/check.h"

namespace glassbert {
namespace {

// A place's term of the distance; one without weight on a side adds nothing there.
double term(double p, double q) {
  const double m = (p + q) / 2;
  return ((p > 0 ? p * std::log(p / m) : 0) + (q > 0 ? q * std::log(q / m) : 0)) / 2;
}

}  // namespace

DistanceParts jensen_shannon_parts(std::span<const double> p, std::span<const double> q,
                                   std::span<const int> in_group) {
  check(p.size() == q.size() && p.size() == in_group.size(), "jensen_shannon_parts: ", p.size(),
        ", ", q.size(), " and ", in_group.size(), " places");
  double p_in = 0, q_in = 0, p_out = 0, q_out = 0;
  DistanceParts parts;
  for (std::size_t i = 0; i < p.size(); ++i) {
    (in_group[i] != 0 ? p_in : p_out) += p[i];
    (in_group[i] != 0 ? q_in : q_out) += q[i];
    (in_group[i] != 0 ? parts.inside : parts.outside) += term(p[i], q[i]);
  }
  parts.inside -= term(p_in, q_in);
  parts.outside -= term(p_out, q_out);
  parts.between = term(p_in, q_in) + term(p_out, q_out);
  return parts;
}

}  // namespace glassbert
