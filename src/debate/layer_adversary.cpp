#include "debate/layer_adversary.h"

#include <algorithm>

#include "measure/jensen_shannon.h"
#include "measure/total_variation.h"

namespace glassbert {
namespace {

constexpr int steps_back = 16;  // of the way home, looked at twice: coarsely, then finely

// The farthest point on the straight way from home that was seen to be allowed: how far, 0 .. 1.
double allowed_share(Question& question, const LayerMaps& own, const LayerMaps& far,
                     const Outcome& unchanged, double epsilon) {
  double low = 0, high = 1;
  for (int round = 0; round < 2; ++round) {
    std::vector<double> shares;
    std::vector<LayerMaps> points;
    for (int i = 1; i <= steps_back; ++i) {
      shares.push_back(low + (high - low) * i / steps_back);
      points.push_back(mix(own, far, shares.back()));
    }
    const std::vector<Outcome> outcomes = outcomes_with(question, points);
    const double begin = low;
    for (int i = 0; i < steps_back; ++i)
      if (total_variation(unchanged, outcomes[i]) <= epsilon) low = shares[i];
    high = std::min(high, low + (high - begin) / steps_back);
  }
  return low;
}

}  // namespace

LayerAdversary attack_all_layers(Question& question, const LayerAttack& how) {
  check_has_outcome(question);
  LayerClimb climb(question, how);
  for (Index i = 0; i < how.steps; ++i) climb.step();
  const LayerMaps& own = climb.own();
  const Outcome& unchanged = climb.unchanged();

  LayerAdversary best{own, 0, 0, 0, unchanged, 0};
  for (const LayerMaps& far : climb.maps()) {
    const double share = allowed_share(question, own, far, unchanged, how.epsilon);
    LayerMaps maps = mix(own, far, share);
    const Outcome outcome = outcomes_with(question, {maps})[0];
    const double moved = total_variation(unchanged, outcome);
    const double distance = mean_distance(question, own, maps);
    if (moved <= how.epsilon && distance > best.distance)
      best = {std::move(maps), distance, 0, 0, outcome, moved};
  }
  const Index top = std::ssize(own) - 1, row = outcome_row(question.aim()), A = own[0].dim(0);
  const auto numbers = [](std::span<const real> x) {
    return std::vector<double>(x.begin(), x.end());
  };
  for (Index a = 0; a < A; ++a)
    best.last_row += jensen_shannon(numbers(own[top].row(a * question.T() + row)),
                                    numbers(best.maps[top].row(a * question.T() + row))) /
                     double(A);
  best.ceiling = mean_over_rows(question, [&](Index l, Index r) {
    std::vector<double> weights;
    for (const real weight : own[l].row(r))
      if (weight > 0) weights.push_back(double(weight));
    return jensen_shannon_ceiling(weights);
  });
  return best;
}

}  // namespace glassbert
