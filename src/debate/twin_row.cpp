#include "debate/twin_row.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/check.h"
#include "debate/twin_corner.h"
#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr double least_gain = 1e-9;  // of the distance: less is not worth a step
constexpr int most_edges = 500;

struct Rise {
  Index key = -1;
  double length = 0, jsd = 0;
};

// The better end of the line along which one key's weight changes.
Rise better_end(const TwinCorner& corner, const std::vector<double>& p, Index key) {
  Rise best;
  for (const int sign : {1, -1}) {
    const double room = corner.room(key, sign);
    if (room <= 0) continue;
    const double jsd = jensen_shannon(corner.moved(key, sign * room), p);
    if (best.key < 0 || jsd > best.jsd) best = {key, sign * room, jsd};
  }
  return best;
}

// Moves every key that is not basic until its weight or that of a basic key is 0.
void walk_to_corner(TwinCorner& corner, const std::vector<double>& p,
                    const std::vector<Index>& order) {
  for (const Index key : order) {
    if (corner.is_basic(key) || corner.weights()[key] == 0) continue;
    const Rise step = better_end(corner, p, key);
    if (step.key >= 0) corner.move(step.key, step.length);
  }
}

// Along the edge that gains most, until none gains.
void climb_edges(TwinCorner& corner, const std::vector<double>& p) {
  for (int edge = 0; edge < most_edges; ++edge) {
    Rise best{-1, 0, jensen_shannon(corner.weights(), p) + least_gain};
    for (Index key = 0; key < std::ssize(p); ++key) {
      if (corner.is_basic(key)) continue;
      const Rise step = better_end(corner, p, key);
      if (step.key >= 0 && step.jsd > best.jsd) best = step;
    }
    if (best.key < 0) return;
    corner.move(best.key, best.length);
  }
}

std::vector<double> mixture(const std::vector<double>& weights, const HeadValues& values) {
  std::vector<double> sum(values[0].size() + 1);  // the weights' own sum last
  for (std::size_t k = 0; k < weights.size(); ++k) {
    for (std::size_t d = 0; d < values[k].size(); ++d) sum[d] += weights[k] * values[k][d];
    sum.back() += weights[k];
  }
  return sum;
}

}  // namespace

TwinRow farthest_twin(const std::vector<double>& p, const HeadValues& values, Index starts,
                      Rng& rng) {
  check(!p.empty() && p.size() == values.size(), "twins: ", p.size(), " weights for ",
        values.size(), " keys");
  TwinRow best{p};
  std::vector<Index> order(p.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, [&](Index a, Index b) { return p[a] > p[b]; });
  for (Index start = 0; start < starts; ++start) {
    if (start > 0) shuffle(std::span(order), rng);
    TwinCorner corner(p, values, order);
    best.freedom = std::ssize(p) - corner.rank();
    if (best.freedom == 0) break;
    walk_to_corner(corner, p, order);
    climb_edges(corner, p);
    const double jsd = jensen_shannon(corner.weights(), p);
    if (jsd <= best.jsd) continue;
    best.weights = corner.weights();
    best.jsd = jsd;
  }
  best.tvd = total_variation(p, best.weights);
  const std::vector<double> own = mixture(p, values), twin = mixture(best.weights, values);
  for (std::size_t d = 0; d < own.size(); ++d)
    best.off = std::max(best.off, std::abs(own[d] - twin[d]));
  return best;
}

}  // namespace glassbert
