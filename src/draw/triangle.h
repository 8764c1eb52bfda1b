#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/tensor.h"
#include "draw/page.h"
#include "draw/scale.h"

namespace glassbert {

// How a place is marked: what lies in it is filled with the colour of its own value.
enum class MarkKind { ring, square, cross, dot, diamond };
std::string_view mark_name(MarkKind kind);  // "ring", "square", ...
MarkKind mark_named(std::string_view name);

struct TriangleMarks {
  std::string name;
  MarkKind kind = MarkKind::dot;
  Tensor places;  // (M,4): three shares that sum to 1, and the value there
};

// What a line is: a border between two answers, a level of the value, its neighbourhood, an arrow.
enum class TriangleLineKind { border, level, band, arrow };
std::string_view triangle_line_name(TriangleLineKind kind);
TriangleLineKind triangle_line_named(std::string_view name);

struct TriangleLine {
  std::string name;
  TriangleLineKind kind = TriangleLineKind::level;
  Tensor
      segments;  // (S,6): the shares of one end and of the other; an arrow's head is at the other
};

// A number for every way to divide 1 among three: the corners are all for one, the middle of an
// edge is half and half, without the third. Corner 0 lies at the lower left, 1 at the lower right,
// 2 at the top.
struct TrianglePanel {
  std::string title;
  std::vector<std::string> corners;  // 3 names
  Tensor points;  // ((n+1)(n+2)/2, 4): three shares and the value, in the order of triangle_points
  std::vector<TriangleMarks> marks{};
  std::vector<TriangleLine> lines{};
};

// One triangle, or several side by side on one scale.
struct TriangleMap {
  Caption caption;
  std::vector<TrianglePanel> panels;
  std::string value_name = "probability";
  ScaleKind scale = ScaleKind::unit;
};

// The shares of an even grid, n steps along each edge, P = (n+1)(n+2)/2: those of corner 2
// grow from row to row, within a row those of corner 1.
std::vector<std::array<double, 3>> triangle_points(Index steps);
Index triangle_place(Index steps, Index row, Index column);  // of row, column in that order

// Throws std::invalid_argument unless there is a panel, each has three corners, and all points,
// marks and lines have shares that sum to 1.
Canvas render(const TriangleMap& picture);

}  // namespace glassbert
