#include "debate/simplex.h"

#include <algorithm>
#include <cmath>

#include "debate/group_rows.h"
#include "draw/triangle.h"

namespace glassbert {
namespace {

// How much nearer than epsilon an adversary stays, so that another run of the same weights, in
// other batches or other arithmetic, still finds it within.
constexpr double map_safety = sizeof(real) == 8 ? 1e-10 : 2e-6;

std::array<SimplexPoint, 3> erase_each(GroupRows& rows) {
  std::vector<GroupShares> means;
  const GroupShares own = mean_of(rows.own());
  for (std::size_t g = 0; g < 3; ++g) {
    GroupShares mean = own;
    mean[g] = 0;
    const double sum = mean[0] + mean[1] + mean[2];
    for (double& share : mean) share = sum > 0 ? share / sum : 0.5;
    if (sum <= 0) mean[g] = 0;
    means.push_back(mean);
  }
  const std::vector<SimplexPoint> points = rows.at(means);
  return {points[0], points[1], points[2]};
}

// Takes the place that is farther, of those within.
void take_farther(const std::vector<SimplexPoint>& places, double allowed, SimplexPoint& best) {
  for (const SimplexPoint& place : places)
    if (place.tvd <= allowed && place.jsd > best.jsd) best = place;
}

// A place a little nearer to the own row, on the same edge if it lies on one.
GroupShares step_back(const GroupShares& place, const GroupShares& own, double step) {
  GroupShares aim = own;
  double sum = 0;
  for (std::size_t g = 0; g < 3; ++g) sum += aim[g] = place[g] > 0 ? own[g] : 0;
  if (!(sum > 0)) return place;
  for (std::size_t g = 0; g < 3; ++g) aim[g] = place[g] + step * (aim[g] / sum - place[g]);
  return aim;
}

// The farthest place within epsilon lies on the border of what is within, for the distance is
// convex: at a point of the grid beside it, or on the levels p, p + epsilon and p - epsilon, as
// they are drawn and a little inwards.
SimplexPoint find_adversary(GroupRows& rows, const SimplexMap& map, double epsilon) {
  const double allowed = std::max(0.0, epsilon - map_safety);
  SimplexPoint best = map.own;
  take_farther(map.grid, allowed, best);
  std::vector<GroupShares> tried;
  for (const auto* line : {&map.level, &map.above, &map.below})
    for (const ShareSegment& part : *line)
      for (const GroupShares* end : {&part.from, &part.to})
        for (const double step : {0.0, 0.002, 0.005, 0.01, 0.02})
          tried.push_back(step_back(*end, map.own.shares, step));
  take_farther(rows.at(tried), allowed, best);
  return best;
}

void draw_levels(SimplexMap& map, double epsilon) {
  const Index n = map.steps;
  const auto at = [&](Index row, Index column) -> const SimplexPoint& {
    return map.grid[triangle_place(n, row, column)];
  };
  const auto level = [&](double p) {
    return zero_line(n, [&, p](Index row, Index column) { return at(row, column).p - p; });
  };
  map.border = zero_line(n, [&](Index row, Index column) { return at(row, column).margin; });
  map.level = level(map.own.p);
  map.above = level(map.own.p + epsilon);
  map.below = level(map.own.p - epsilon);
}

}  // namespace

SimplexMap map_simplex(Question& question, const SimplexPlan& plan) {
  GroupRows rows(question, plan);
  SimplexMap map;
  map.decision = rows.decision();
  map.steps = plan.steps;
  map.own = rows.at({mean_of(rows.own())})[0];
  map.grid = rows.at(triangle_points(plan.steps));
  map.uniform = rows.under({rows.uniform_weights()})[0];
  map.erased = erase_each(rows);
  map.permuted = rows.under(rows.permuted_weights(plan.permutations, plan.seed));
  map.slope = slope_over_means(rows.own(), rows.slopes());
  draw_levels(map, plan.epsilon);
  map.adversary = find_adversary(rows, map, plan.epsilon);
  Index kept = 0, alike = 0;
  for (const SimplexPoint& point : map.grid) {
    kept += point.margin >= 0;
    alike += point.tvd <= plan.epsilon;
    map.ceiling = std::max(map.ceiling, point.jsd);
  }
  map.kept = double(kept) / double(map.grid.size());
  map.alike = double(alike) / double(map.grid.size());
  return map;
}

Index steepest_head(Question& question, Index layer, Index row) {
  question.run();
  check_has_outcome(question);
  const Index decision = decision_of(outcome_of(question.run(), 0, question.aim()));
  const Trace d = question.derivatives(outcome_probability(question.aim(), decision),
                                       Wanted::activations, layer);
  const Tensor& probs = question.run().layers[layer].probs[0];
  const Tensor& d_probs = d.layers[layer].probs[0];
  Index best = 0;
  double most = -1;
  for (Index a = 0; a < probs.dim(0); ++a) {
    double sum = 0;
    for (Index t = 0; t < question.T(); ++t)
      sum += std::abs(double(probs(a, row, t)) * double(d_probs(a, row, t)));
    if (sum > most) best = a;
    most = std::max(most, sum);
  }
  return best;
}

}  // namespace glassbert
