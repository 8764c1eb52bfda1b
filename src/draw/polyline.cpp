#include "draw/polyline.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "draw/pixel_math.h"

namespace glassbert {

namespace {

double distance_to_segment(Point p, Point from, Point to) {
  const double along_x = to.x - from.x, along_y = to.y - from.y;
  const double length_squared = along_x * along_x + along_y * along_y;
  const double scaled = (p.x - from.x) * along_x + (p.y - from.y) * along_y;
  const double t = length_squared > 0 ? std::clamp(scaled / length_squared, 0.0, 1.0) : 0;
  const double x = p.x - from.x - t * along_x, y = p.y - from.y - t * along_y;
  return std::sqrt(x * x + y * y);
}

// Calls visit(x, y, coverage) for every pixel that a segment of this width touches.
template <class Visit>
void visit_segment(Point from, Point to, double width, const Visit& visit) {
  const double reach = width / 2 + 1;
  Point a = from, b = to;
  const bool is_steep = std::abs(b.y - a.y) > std::abs(b.x - a.x);
  if (is_steep) {
    std::swap(a.x, a.y);
    std::swap(b.x, b.y);
  }
  if (a.x > b.x) std::swap(a, b);
  const double slope = b.x > a.x ? (b.y - a.y) / (b.x - a.x) : 0;
  for (int major = floor_to_int(a.x - reach); major <= ceil_to_int(b.x + reach); ++major) {
    const double centre = a.y + (std::clamp(major + 0.5, a.x, b.x) - a.x) * slope;
    const int last = ceil_to_int(centre + 1.5 * reach);  // 1.5: the line may run diagonally
    for (int minor = floor_to_int(centre - 1.5 * reach); minor <= last; ++minor) {
      const int x = is_steep ? minor : major, y = is_steep ? major : minor;
      const double distance = distance_to_segment({x + 0.5, y + 0.5}, from, to);
      const double covered = std::clamp(width / 2 + 0.5 - distance, 0.0, std::min(width, 1.0));
      if (covered > 0) visit(x, y, covered);
    }
  }
}

std::uint8_t level(double covered, const LinePen& pen) {
  return static_cast<std::uint8_t>(round_to_int(255 * covered * std::clamp(pen.opacity, 0.0, 1.0)));
}

}  // namespace

void draw_segment(Canvas& canvas, Point from, Point to, const LinePen& pen) {
  visit_segment(from, to, pen.width, [&](int x, int y, double covered) {
    canvas.blend(x, y, pen.colour, level(covered, pen));
  });
}

void draw_polyline(Canvas& canvas, std::span<const Point> points, const LinePen& pen) {
  std::vector<std::uint8_t> levels(static_cast<std::size_t>(canvas.width()) *
                                   static_cast<std::size_t>(canvas.height()));
  const auto at = [&](int x, int y) -> std::uint8_t& {
    return levels[static_cast<std::size_t>(y) * static_cast<std::size_t>(canvas.width()) +
                  static_cast<std::size_t>(x)];
  };
  for (std::size_t i = 0; i < points.size(); ++i) {
    visit_segment(points[i == 0 ? 0 : i - 1], points[i], pen.width, [&](int x, int y, double c) {
      if (x < 0 || y < 0 || x >= canvas.width() || y >= canvas.height()) return;
      at(x, y) = std::max(at(x, y), level(c, pen));
    });
  }
  for (int y = 0; y < canvas.height(); ++y) {
    for (int x = 0; x < canvas.width(); ++x)
      if (at(x, y) > 0) canvas.blend(x, y, pen.colour, at(x, y));
  }
}

}  // namespace glassbert
