// The even grid of a triangle map, and the names of its marks and lines.
#include <array>

#include "core/check.h"
#include "draw/triangle.h"

namespace glassbert {

namespace {

using namespace std::string_view_literals;
constexpr std::array mark_names{"ring"sv, "square"sv, "cross"sv, "dot"sv, "diamond"sv};
constexpr std::array triangle_line_names{"border"sv, "level"sv, "band"sv, "arrow"sv};

template <class Kind, std::size_t count>
Kind kind_named(std::string_view name, const std::array<std::string_view, count>& names) {
  for (std::size_t i = 0; i < count; ++i)
    if (names[i] == name) return static_cast<Kind>(i);
  check(false, "triangle: no mark or line is called \"", name, "\"");
  return {};
}

}  // namespace

std::string_view mark_name(MarkKind kind) { return mark_names[static_cast<std::size_t>(kind)]; }
MarkKind mark_named(std::string_view name) { return kind_named<MarkKind>(name, mark_names); }

std::string_view triangle_line_name(TriangleLineKind kind) {
  return triangle_line_names[static_cast<std::size_t>(kind)];
}
TriangleLineKind triangle_line_named(std::string_view name) {
  return kind_named<TriangleLineKind>(name, triangle_line_names);
}

Index triangle_place(Index steps, Index row, Index column) {
  return row * (steps + 1) - row * (row - 1) / 2 + column;
}

std::vector<std::array<double, 3>> triangle_points(Index steps) {
  check(steps > 0, "triangle: a grid of ", steps, " steps");
  const double n = static_cast<double>(steps);
  std::vector<std::array<double, 3>> points;
  for (Index row = 0; row <= steps; ++row)
    for (Index column = 0; row + column <= steps; ++column)
      points.push_back({double(steps - row - column) / n, double(column) / n, double(row) / n});
  return points;
}

}  // namespace glassbert
