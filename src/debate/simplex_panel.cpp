#include "debate/simplex_panel.h"

#include <algorithm>
#include <cmath>

#include "draw/number_text.h"

namespace glassbert {
namespace {

constexpr double arrow_length = 0.16;  // of the triangle's side

Tensor rows_of_points(const std::vector<SimplexPoint>& points) {
  Tensor rows(Shape{std::ssize(points), 4});
  for (Index m = 0; m < rows.dim(0); ++m) {
    for (Index g = 0; g < 3; ++g) rows(m, g) = static_cast<real>(points[m].shares[g]);
    rows(m, 3) = static_cast<real>(points[m].p);
  }
  return rows;
}

void add_marks(TrianglePanel& panel, const std::string& name, MarkKind kind,
               const std::vector<SimplexPoint>& points) {
  if (!points.empty()) panel.marks.push_back({name, kind, rows_of_points(points)});
}

void add_line(TrianglePanel& panel, const std::string& name, TriangleLineKind kind,
              const std::vector<ShareSegment>& parts) {
  if (parts.empty()) return;
  Tensor segments(Shape{std::ssize(parts), 6});
  for (Index s = 0; s < segments.dim(0); ++s)
    for (Index g = 0; g < 3; ++g) {
      segments(s, g) = static_cast<real>(parts[s].from[g]);
      segments(s, g + 3) = static_cast<real>(parts[s].to[g]);
    }
  panel.lines.push_back({name, kind, segments});
}

// The slope, or the part of it along an edge that it leads out of.
GroupShares slope_inside(const SimplexMap& map) {
  constexpr double on_an_edge = 0.02;
  GroupShares slope = map.slope;
  for (std::size_t g = 0; g < 3; ++g) {
    if (slope[g] >= 0 || map.own.shares[g] >= on_an_edge) continue;
    const double half = slope[g] / 2;
    slope[g] = 0;
    slope[(g + 1) % 3] += half;
    slope[(g + 2) % 3] += half;
  }
  return slope;
}

// From the row in the direction in which p grows fastest on paper, always of one length, and cut
// where the triangle ends. Two steps in the plane of shares are as long as their squares' sum says.
std::vector<ShareSegment> arrow_of(const SimplexMap& map) {
  const GroupShares slope = slope_inside(map);
  const double size = std::sqrt(slope[0] * slope[0] + slope[1] * slope[1] + slope[2] * slope[2]);
  if (!(size > 0)) return {};
  double step = arrow_length * std::sqrt(2.0) / size;  // the side is sqrt(2) long in shares
  for (std::size_t g = 0; g < 3; ++g)
    if (slope[g] < 0) step = std::min(step, map.own.shares[g] / -slope[g]);
  GroupShares end = map.own.shares;
  for (std::size_t g = 0; g < 3; ++g) end[g] += step * slope[g];
  return {{map.own.shares, end}};
}

}  // namespace

TrianglePanel panel_of(const SimplexMap& map, const std::string& title, const WordGroups& groups,
                       double epsilon) {
  const auto names = groups.names();
  TrianglePanel panel{title, {names.begin(), names.end()}, rows_of_points(map.grid)};
  const std::string within = general_text(epsilon, 2);
  add_marks(panel, "the model's own row", MarkKind::ring, {map.own});
  if (map.adversary.jsd > 0)
    add_marks(panel, "farthest found with the answer within " + within, MarkKind::diamond,
              {map.adversary});
  add_marks(panel, "uniform", MarkKind::square, {map.uniform});
  add_marks(panel, "a group erased", MarkKind::cross, {map.erased.begin(), map.erased.end()});
  add_marks(panel, "permuted", MarkKind::dot, map.permuted);
  add_line(panel, "decision border", TriangleLineKind::border, map.border);
  add_line(panel, "equal output", TriangleLineKind::level, map.level);
  std::vector<ShareSegment> band = map.above;
  band.insert(band.end(), map.below.begin(), map.below.end());
  add_line(panel, "output within " + within, TriangleLineKind::band, band);
  add_line(panel, "gradient: probability grows fastest", TriangleLineKind::arrow, arrow_of(map));
  return panel;
}

}  // namespace glassbert
