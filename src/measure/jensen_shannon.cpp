#include "measure/jensen_shannon.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "measure/rows.h"

namespace glassbert {

// eq jensen_shannon.rows
Tensor jensen_shannon(const Tensor& p, const Tensor& q) {
  check_shape(q, p.shape(), "jensen_shannon: q");
  Tensor nats(Shape{p.rows()});
  for (Index r = 0; r < p.rows(); ++r) {
    double sum = 0;
    for (Index c = 0; c < std::ssize(p.row(r)); ++c) {
      const double p_c = p.row(r)[c], q_c = q.row(r)[c], mean = (p_c + q_c) / 2;
      if (p_c > 0) sum += p_c / 2 * std::log(p_c / mean);
      if (q_c > 0) sum += q_c / 2 * std::log(q_c / mean);
    }
    nats(r) = static_cast<real>(sum);
  }
  return nats;
}

double jensen_shannon(std::span<const double> p, std::span<const double> q) {
  check(p.size() == q.size(), "Jensen-Shannon: ", p.size(), " and ", q.size(), " entries");
  double nats = 0;
  for (std::size_t c = 0; c < p.size(); ++c) {
    const double mean = (p[c] + q[c]) / 2;
    if (p[c] > 0) nats += p[c] / 2 * std::log(p[c] / mean);
    if (q[c] > 0) nats += q[c] / 2 * std::log(q[c] / mean);
  }
  return nats;
}

// eq jensen_shannon.ceiling
double jensen_shannon_ceiling(std::span<const double> p) {
  check(!p.empty(), "Jensen-Shannon: no entries");
  const double least = std::ranges::min(p);
  const double shared = least > 0 ? least * std::log(2 * least / (1 + least)) : 0;
  return (std::log(2 / (1 + least)) + shared + (1 - least) * std::numbers::ln2) / 2;
}

double mean_distance(const Tensor& maps) {
  check_rank(maps, 3, "mean_distance: maps");
  const Index A = maps.dim(0);
  double sum = 0;
  for (Index a = 0; a < A; ++a)
    for (Index other = 0; other < a; ++other)
      sum += mean_of(jensen_shannon(slice(maps, a), slice(maps, other)));
  return A > 1 ? sum / (static_cast<double>(A) * static_cast<double>(A - 1) / 2) : 0;
}

HeadPair farthest_heads(const Tensor& maps) {
  check_rank(maps, 3, "farthest_heads: maps");
  HeadPair farthest;
  double most = 0;
  for (Index one = 0; one < maps.dim(0); ++one)
    for (Index other = one + 1; other < maps.dim(0); ++other) {
      const double distance = mean_of(jensen_shannon(slice(maps, one), slice(maps, other)));
      if (distance <= most) continue;
      most = distance;
      farthest = {one, other};
    }
  return farthest;
}

}  // namespace glassbert
