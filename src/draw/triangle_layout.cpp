#include "draw/triangle_layout.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"
#include "draw/palette.h"
#include "draw/pixel_math.h"

namespace glassbert {

namespace {

constexpr int alone_side = 460, crowded_side = 380;
constexpr int triangle_gap = 24;
constexpr double most_off = 1e-3;  // of a sum of three shares that were rounded

void check_shares(const Tensor& rows, Index width, const char* what) {
  check(rows.rank() == 2 && rows.dim(1) == width, "triangle: ", what, " of shape ", rows.shape());
  for (Index r = 0; r < rows.dim(0); ++r)
    for (Index first = 0; first + 3 <= width; first += 3) {
      const double sum = double(rows(r, first)) + rows(r, first + 1) + rows(r, first + 2);
      check(std::abs(sum - 1) < most_off, "triangle: ", what, " ", r, ": shares that sum to ", sum);
    }
}

Index steps_of(Index points) {
  Index steps = 1;
  while ((steps + 1) * (steps + 2) / 2 < points) ++steps;
  check((steps + 1) * (steps + 2) / 2 == points, "triangle: ", points,
        " points are no even grid of (n+1)(n+2)/2");
  return steps;
}

void check_panel(const TrianglePanel& panel) {
  check(panel.corners.size() == 3, "triangle: ", panel.corners.size(), " corners");
  check_shares(panel.points, 4, "points");
  for (const TriangleMarks& marks : panel.marks) check_shares(marks.places, 4, "marks");
  for (const TriangleLine& line : panel.lines) check_shares(line.segments, 6, "lines");
}

int room_for_names(Font& font, const TrianglePanel& panel) {
  int widest = 0;
  for (const std::string& corner : panel.corners)
    widest = std::max(widest, text_width(font, "no weight on", axis_style) / 2 +
                                  text_width(font, corner, panel_style) / 2);
  return std::min(widest, TriangleLayout::name_limit / 2) + TriangleLayout::corner_room;
}

}  // namespace

Point TriangleLayout::at(const Shares& shares) const {
  return {left + side * (shares[1] + shares[2] / 2), top + height * (1 - shares[2])};
}

Shares TriangleLayout::shares_at(Point point) const {
  const double up = 1 - (point.y - top) / height;
  const double across = (point.x - left) / side - up / 2;
  return {1 - across - up, across, up};
}

std::vector<TriangleLayout> lay_out(Font& font, const TriangleMap& picture) {
  check(!picture.panels.empty(), "triangle: no panels");
  std::vector<TriangleLayout> layouts;
  int x = 0;
  for (const TrianglePanel& panel : picture.panels) {
    check_panel(panel);
    TriangleLayout layout;
    layout.side = picture.panels.size() == 1 ? alone_side : crowded_side;
    layout.height = round_to_int(layout.side * std::sqrt(3.0) / 2);
    layout.room_at = room_for_names(font, panel);
    layout.left = x + layout.room_at;
    layout.top = TriangleLayout::title_room + TriangleLayout::corner_room;
    layout.steps = steps_of(panel.points.dim(0));
    x += layout.width() + triangle_gap;
    layouts.push_back(layout);
  }
  return layouts;
}

}  // namespace glassbert
