#include "draw/triangle_marks.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "draw/palette.h"
#include "draw/polyline.h"
#include "draw/text.h"

namespace glassbert {

namespace {

constexpr int symbol_room = 30;  // for a mark or a piece of a line, and the gap behind it
constexpr int key_gap = 20;
constexpr Colour key_inside{238, 240, 244};

// The corners of a mark around (0, 0), closed.
std::vector<Point> outline(MarkKind kind) {
  if (kind == MarkKind::square) return {{-5, -5}, {5, -5}, {5, 5}, {-5, 5}, {-5, -5}};
  return {{0, -7}, {7, 0}, {0, 7}, {-7, 0}, {0, -7}};
}

void draw_outlined(Canvas& canvas, const std::vector<Point>& corners, Point at, Colour inside) {
  std::vector<Point> placed;
  for (const Point& corner : corners) placed.push_back({at.x + corner.x, at.y + corner.y});
  draw_polyline(canvas, placed, {white, 5});
  const double reach = std::abs(corners[0].y);
  const bool is_square = corners[0].x != 0;
  for (double y = -reach; y <= reach; y += 0.5) {
    const double half = is_square ? reach : reach - std::abs(y);
    draw_segment(canvas, {at.x - half, at.y + y}, {at.x + half, at.y + y}, {inside, 1});
  }
  draw_polyline(canvas, placed, {ink, 2});
}

}  // namespace

void draw_mark(Canvas& canvas, MarkKind kind, Point at, Colour inside) {
  switch (kind) {
    case MarkKind::ring:
      draw_segment(canvas, at, at, {white, 19});
      draw_segment(canvas, at, at, {ink, 16});
      draw_segment(canvas, at, at, {inside, 11});
      break;
    case MarkKind::dot:
      draw_segment(canvas, at, at, {ink, 6});
      draw_segment(canvas, at, at, {inside, 4});
      break;
    case MarkKind::cross:
      for (const auto& [colour, width] : {std::pair{white, 5.0}, std::pair{ink, 2.0}})
        for (const double sign : {-1.0, 1.0})
          draw_segment(canvas, {at.x - 5, at.y - 5 * sign}, {at.x + 5, at.y + 5 * sign},
                       {colour, width});
      break;
    default:
      draw_outlined(canvas, outline(kind), at, inside);
  }
}

void draw_triangle_line(Canvas& canvas, TriangleLineKind kind, Point from, Point to) {
  if (kind == TriangleLineKind::band) return draw_segment(canvas, from, to, {white, 1, 0.8});
  if (kind == TriangleLineKind::level) return draw_segment(canvas, from, to, {white, 2.5});
  if (kind == TriangleLineKind::border) return draw_segment(canvas, from, to, {ink, 3});
  const double x = to.x - from.x, y = to.y - from.y, length = std::sqrt(x * x + y * y);
  if (length == 0) return;
  constexpr double head = 9, half = 5;
  const Point back{to.x - x / length * head, to.y - y / length * head};
  for (const auto& [colour, width] : {std::pair{white, 5.0}, std::pair{ink, 2.0}}) {
    draw_segment(canvas, from, to, {colour, width});
    for (const double side : {-half, half})
      draw_segment(canvas, to, {back.x - y / length * side, back.y + x / length * side},
                   {colour, width});
  }
}

TriangleKey::TriangleKey(Font& font, const std::vector<TrianglePanel>& panels, int width) {
  for (const TrianglePanel& panel : panels) {
    for (const TriangleMarks& marks : panel.marks)
      add(font, {marks.name, true, marks.kind, {}}, width);
    for (const TriangleLine& line : panel.lines)
      add(font, {line.name, false, {}, line.kind}, width);
  }
}

void TriangleKey::add(Font& font, Entry entry, int width) {
  entry.name = cut_to_width(font, entry.name, width - symbol_room, label_style);
  for (const std::vector<Entry>& line : lines_)
    for (const Entry& known : line)
      if (known.name == entry.name) return;
  const int needed = symbol_room + text_width(font, entry.name, label_style);
  if (lines_.empty() || used_ + key_gap + needed > width) {
    lines_.emplace_back();
    used_ = 0;
  }
  used_ += (used_ > 0 ? key_gap : 0) + needed;
  lines_.back().push_back(std::move(entry));
}

void TriangleKey::draw(Canvas& canvas, Font& font, int x, int y) const {
  constexpr Colour of_level{150, 176, 190};  // white lines are shown on the colour of a middle
  for (const std::vector<Entry>& line : lines_) {
    int left = x;
    for (const Entry& entry : line) {
      const double middle = y + 8.5;
      if (entry.is_mark) {
        draw_mark(canvas, entry.mark, {left + 11.5, middle}, key_inside);
      } else {
        const bool is_white =
            entry.line == TriangleLineKind::level || entry.line == TriangleLineKind::band;
        if (is_white) canvas.fill({left, y + 2, 22, 14}, of_level);
        draw_triangle_line(canvas, entry.line, {left + 1.0, middle}, {left + 21.0, middle});
      }
      left = draw_text(canvas, font, entry.name, left + symbol_room, y + 13, label_style) + key_gap;
    }
    y += line_pitch;
  }
}

}  // namespace glassbert
