#include <algorithm>

#include "debate/adversary.h"

namespace glassbert {
namespace {

constexpr double shares_of_way[] = {1e-3, 3e-3, 0.01, 0.03, 0.1, 0.2, 0.4, 0.7, 1};

// All points at these shares of the ways from `rows` to the keys of each head.
std::vector<HeadRows> points_around(const HeadRows& rows) {
  std::vector<HeadRows> points;
  for (Index a = 0; a < rows.A(); ++a)
    for (Index k = 0; k < rows.K(); ++k) {
      HeadRows corner = rows;
      corner.put_all_on(a, k);
      for (const double t : shares_of_way) points.push_back(mix(rows, corner, t));
    }
  return points;
}

}  // namespace

void approach(FeasibleBest& best, Index most_answers) {
  RowNetwork& network = best.network();
  const Index limit = network.count() + most_answers;
  HeadRows rows = network.own_rows();
  double moved = network.answer(rows).distance;
  while (moved > best.allowed() && network.count() < limit) {
    const std::vector<HeadRows> points = points_around(rows);
    const std::vector<RowAnswer> answers = network.answers(points);
    const auto nearest = std::ranges::min_element(answers, {}, &RowAnswer::distance);
    if (nearest->distance >= moved) return;
    rows = points[nearest - answers.begin()];
    moved = nearest->distance;
    best.offer(rows, moved);
  }
}

}  // namespace glassbert
