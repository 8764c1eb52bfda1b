#include "debate/feasible_best.h"

#include <algorithm>

namespace glassbert {
namespace {

constexpr int first_steps = 8;  // of a way, to find where it is allowed
constexpr int bisections = 8;   // of each stretch that is looked at more closely
constexpr int rounds = 8;       // then a stretch is 8^-9 of the way

}  // namespace

FeasibleBest::FeasibleBest(RowNetwork& network, double allowed)
    : network_(network), allowed_(allowed), rows_(network.own_rows()) {}

double FeasibleBest::distance_of(const HeadRows& rows) const {
  return mean_distance(network_.own_rows(), rows);
}

// eq adversary
bool FeasibleBest::offer(const HeadRows& rows, double moved) {
  if (moved > allowed_) return false;
  const double distance = distance_of(rows);
  if (distance <= distance_) return false;
  rows_ = rows;
  distance_ = distance;
  return true;
}

std::vector<FeasibleBest::Point> FeasibleBest::look_at(const HeadRows& from, const HeadRows& to,
                                                       const std::vector<double>& shares) {
  std::vector<HeadRows> rows;
  for (const double t : shares) rows.push_back(mix(from, to, t));
  const std::vector<RowAnswer> answers = network_.answers(rows);
  std::vector<Point> points;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    offer(rows[i], answers[i].distance);
    points.push_back({shares[i], answers[i].distance, distance_of(rows[i])});
  }
  return points;
}

// Where the allowed begins or ends and the far end would be better. Where nothing is allowed:
// around the point that comes nearest to it, unless the outcome would have to go there faster than
// it goes beside that point.
std::vector<FeasibleBest::Stretch> FeasibleBest::promising(const std::vector<Point>& points) const {
  std::vector<Stretch> stretches;
  std::size_t nearest = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (points[i].moved < points[nearest].moved) nearest = i;
    if (i == 0) continue;
    const Point &a = points[i - 1], &b = points[i];
    const bool crosses = (a.moved <= allowed_) != (b.moved <= allowed_);
    if (crosses && std::max(a.distance, b.distance) > distance_) stretches.push_back({a.t, b.t});
  }
  const Point &before = points[nearest > 0 ? nearest - 1 : 0], &there = points[nearest],
              &behind = points[std::min(nearest + 1, points.size() - 1)];
  const double pace = std::max(before.moved, behind.moved) - there.moved;
  if (there.moved > allowed_ && there.moved - pace <= allowed_)
    stretches.push_back({before.t, behind.t});
  return stretches;
}

void FeasibleBest::try_way(const HeadRows& from, const HeadRows& to) {
  std::vector<Stretch> stretches{{0, 1}};
  for (int round = 0; round <= rounds && !stretches.empty(); ++round) {
    const int parts = round == 0 ? first_steps : bisections;
    std::vector<double> shares;
    for (const auto& [low, high] : stretches)
      for (int i = 0; i <= parts; ++i) shares.push_back(low + (high - low) * i / parts);
    const std::vector<Point> points = look_at(from, to, shares);
    std::vector<Stretch> next;
    for (std::size_t s = 0; s < stretches.size(); ++s) {
      const auto begin = points.begin() + static_cast<std::ptrdiff_t>(s) * (parts + 1);
      for (const Stretch& stretch : promising({begin, begin + parts + 1})) next.push_back(stretch);
    }
    stretches = std::move(next);
  }
}

}  // namespace glassbert
