#include "draw/triangle.h"

#include <algorithm>

#include "draw/colour_bar.h"
#include "draw/notes.h"
#include "draw/palette.h"
#include "draw/pixel_math.h"
#include "draw/polyline.h"
#include "draw/triangle_layout.h"
#include "draw/triangle_marks.h"

namespace glassbert {

namespace {

constexpr int foot_room = 58;  // below the triangle: names of corners and of the lower edge
constexpr int triangle_bar_gap = 16;

Scale scale_of(const TriangleMap& picture) {
  ValueRange range;
  for (const TrianglePanel& panel : picture.panels)
    for (Index p = 0; p < panel.points.dim(0); ++p)
      range = widen(range, panel.points.row(p).subspan(3, 1));
  return fit_scale(picture.scale, range);
}

// The value at a place inside, between the three points of the grid around it.
double value_at(const Tensor& points, Index steps, const Shares& shares) {
  const double across = std::max(0.0, shares[1]) * static_cast<double>(steps);
  const double up = std::max(0.0, shares[2]) * static_cast<double>(steps);
  const Index row = std::min<Index>(floor_to_int(up), steps - 1);
  const Index column = std::clamp<Index>(floor_to_int(across), 0, steps - 1 - row);
  const double y = up - double(row), x = across - double(column);
  const auto at = [&](Index r, Index c) { return double(points(triangle_place(steps, r, c), 3)); };
  const double right = at(row, column + 1), above = at(row + 1, column);
  if (x + y <= 1 || row + column + 2 > steps)
    return (1 - x - y) * at(row, column) + x * right + y * above;
  return (x + y - 1) * at(row + 1, column + 1) + (1 - y) * right + (1 - x) * above;
}

void shade(Canvas& canvas, const TrianglePanel& panel, const TriangleLayout& layout,
           const Scale& scale, int x, int y) {
  for (int row = layout.top; row <= layout.bottom(); ++row)
    for (int column = layout.left; column <= layout.left + layout.side; ++column) {
      const Shares shares = layout.shares_at({column + 0.5, row + 0.5});
      if (*std::ranges::min_element(shares) < 0) continue;
      canvas.set(x + column, y + row,
                 colour_of(value_at(panel.points, layout.steps, shares), scale));
    }
}

void rule_quarters(Canvas& canvas, const TriangleLayout& layout, int x, int y) {
  const auto line = [&](const Shares& from, const Shares& to) {
    const Point a = layout.at(from), b = layout.at(to);
    draw_segment(canvas, {a.x + x, a.y + y}, {b.x + x, b.y + y}, {white, 1, 0.28});
  };
  for (const double share : {0.25, 0.5, 0.75})
    for (std::size_t corner = 0; corner < 3; ++corner) {
      Shares from{}, to{};
      from[corner] = to[corner] = share;
      from[(corner + 1) % 3] = to[(corner + 2) % 3] = 1 - share;
      line(from, to);
    }
}

void write_centred(Canvas& canvas, Font& font, const std::string& text, int centre, int y,
                   const TextStyle& style) {
  const std::string cut = cut_to_width(font, text, TriangleLayout::name_limit, style);
  draw_text(canvas, font, cut, centre - text_width(font, cut, style) / 2, y, style);
}

// The names of corners, and outside of each edge which group has no weight there.
void write_names(Canvas& canvas, Font& font, const TrianglePanel& panel,
                 const TriangleLayout& layout, int x, int y) {
  const int right = layout.left + layout.side, middle = layout.left + layout.side / 2;
  const int foot = y + layout.bottom();
  draw_text(canvas, font, panel.title, x + layout.left - layout.room_at, y + 11, panel_style);
  write_centred(canvas, font, panel.corners[2], x + middle, y + layout.top - 8, panel_style);
  write_centred(canvas, font, panel.corners[0], x + layout.left, foot + 20, panel_style);
  write_centred(canvas, font, panel.corners[1], x + right, foot + 20, panel_style);
  write_centred(canvas, font, "no weight on " + panel.corners[2], x + middle, foot + 40,
                axis_style);
  const int half = y + layout.top + layout.height / 2 - 8;
  for (const bool is_left : {true, false}) {
    const int centre = is_left ? middle - layout.side / 4 - 62 : middle + layout.side / 4 + 62;
    write_centred(canvas, font, "no weight on", x + centre, half, axis_style);
    write_centred(canvas, font, panel.corners[is_left ? 1 : 0], x + centre, half + 16, axis_style);
  }
}

void draw_panel(Canvas& canvas, Font& font, const TrianglePanel& panel,
                const TriangleLayout& layout, const Scale& scale, int x, int y) {
  shade(canvas, panel, layout, scale, x, y);
  rule_quarters(canvas, layout, x, y);
  const auto place = [&](std::span<const real> shares) {
    const Point at = layout.at({double(shares[0]), double(shares[1]), double(shares[2])});
    return Point{at.x + x, at.y + y};
  };
  const auto draw_lines = [&](bool arrows) {
    for (const TriangleLine& line : panel.lines)
      for (Index s = 0; s < line.segments.dim(0); ++s)
        if ((line.kind == TriangleLineKind::arrow) == arrows)
          draw_triangle_line(canvas, line.kind, place(line.segments.row(s).first(3)),
                             place(line.segments.row(s).last(3)));
  };
  draw_lines(false);
  for (auto marks = panel.marks.rbegin(); marks != panel.marks.rend(); ++marks) {
    if (std::next(marks) == panel.marks.rend()) draw_lines(true);  // only the first lies above
    for (Index m = 0; m < marks->places.dim(0); ++m)
      draw_mark(canvas, marks->kind, place(marks->places.row(m).first(3)),
                colour_of(marks->places(m, 3), scale));
  }
  write_names(canvas, font, panel, layout, x, y);
}

}  // namespace

Canvas render(const TriangleMap& picture) {
  Font font;
  const std::vector<TriangleLayout> layouts = lay_out(font, picture);
  const Scale scale = scale_of(picture);
  const int right = layouts.back().left + layouts.back().side + layouts.back().room_at;
  const int below = layouts.front().bottom() + foot_room;
  const TriangleKey key(font, picture.panels, right + triangle_bar_gap + colour_bar_width);
  Content content;
  content.width = right + triangle_bar_gap + colour_bar_width;
  content.height = below + key.height();
  content.notes = {picture.value_name + ": " + describe(scale),
                   "thin lines: a quarter, half, three quarters of the weight"};
  content.draw = [&](Canvas& canvas, Font& f, int x, int y) {
    for (std::size_t i = 0; i < layouts.size(); ++i)
      draw_panel(canvas, f, picture.panels[i], layouts[i], scale, x, y);
    draw_colour_bar(canvas, f, {scale, picture.value_name, "", ""}, x + right + triangle_bar_gap,
                    y + layouts.front().top, layouts.front().height);
    key.draw(canvas, f, x, y + below);
  };
  return draw_page(font, picture.caption, content);
}

}  // namespace glassbert
