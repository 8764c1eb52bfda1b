#include "draw/line_chart.h"

#include <algorithm>
#include <cmath>

#include "draw/axis_notes.h"
#include "draw/colours.h"
#include "draw/line_chart_layout.h"
#include "draw/palette.h"
#include "draw/polyline.h"
#include "draw/shared_lines.h"

namespace glassbert {

namespace {

constexpr double line_width = 2;
constexpr double dot_width = 6;

void draw_y_axis(Canvas& canvas, Font& font, const LineChart& picture,
                 const LineChartLayout& layout, int x, int y) {
  for (const Tick& tick : layout.y_axis.ticks) {
    const int row = y + layout.y(tick.value);
    canvas.fill({x + layout.left, row, LineChartLayout::plot_width, 1}, grid_colour);
    const int width = text_width(font, tick.text, axis_style);
    draw_text(canvas, font, tick.text, x + layout.left - 8 - width, row + 5, axis_style);
  }
  const int length = text_width(font, picture.y_name, axis_style);
  draw_text_upwards(canvas, font, picture.y_name, x + 10, y + (layout.plot_height + length) / 2,
                    axis_style);
}

void draw_x_axis(Canvas& canvas, Font& font, const LineChart& picture,
                 const LineChartLayout& layout, int x, int y) {
  const int foot = y + layout.plot_height;
  canvas.fill({x + layout.left, foot, LineChartLayout::plot_width, 1}, dim_ink);
  int free = 0;  // where the next tick's text may begin
  for (const Tick& tick : layout.x_axis.ticks) {
    const int column = x + layout.x(tick.value);
    canvas.fill({column, foot, 1, 5}, dim_ink);
    const int width = text_width(font, tick.text, axis_style);
    if (column - width / 2 < free) continue;
    draw_text(canvas, font, tick.text, column - width / 2, foot + 19, axis_style);
    free = column + width / 2 + 6;
  }
  const int width = text_width(font, picture.x_name, axis_style);
  draw_text(canvas, font, picture.x_name,
            x + layout.left + (LineChartLayout::plot_width - width) / 2, foot + 38, axis_style);
}

void draw_line(Canvas& canvas, const LineChart& picture, const LineChartLayout& layout,
               std::size_t series, int x, int y) {
  const LinePen pen{layout.colours[series], line_width};
  const LinePen dot{layout.colours[series], dot_width};
  for (std::vector<Point>& piece : layout.pieces(picture.x, picture.series[series].values)) {
    for (Point& point : piece) point = {point.x + x, point.y + y};
    if (picture.has_lines) draw_polyline(canvas, piece, pen);
    if (picture.has_lines && !layout.has_dots && piece.size() > 1) continue;
    for (const Point& point : piece) draw_segment(canvas, point, point, dot);
  }
}

// Draws the parts that several lines have in common once more, in the colours of all of them.
void draw_shared(Canvas& canvas, const LineChartLayout& layout,
                 const std::vector<SharedPart>& parts, int x, int y) {
  for (const SharedPart& part : parts)
    for (const SharedDash& dash : dashes_of(part))
      draw_segment(canvas, {dash.from.x + x, dash.from.y + y}, {dash.to.x + x, dash.to.y + y},
                   {layout.colours[dash.series], line_width + 1});
}

// Marks below the plot where a value has no place.
void mark_gaps(Canvas& canvas, const LineChart& picture, const LineChartLayout& layout, int x,
               int y) {
  for (const Series& one : picture.series) {
    for (Index i = 0; i < picture.x.size(); ++i) {
      if (!picture.has_lines && std::isnan(one.values(i))) continue;  // another's dot
      if (!layout.x_axis.shows(picture.x(i)) || layout.y_axis.shows(one.values(i))) continue;
      canvas.fill({x + layout.x(picture.x(i)) - 1, y + layout.plot_height - 3, 3, 6},
                  not_a_number_colour);
    }
  }
}

void write_names(Canvas& canvas, Font& font, const LineChartLayout& layout, int x, int y) {
  const int left = x + layout.left + LineChartLayout::plot_width;
  for (const LineName& name : layout.names) {
    canvas.fill({left + 6, y + name.y - 1, 14, 3}, layout.colours[name.series]);
    draw_text(canvas, font, name.text, left + LineChartLayout::name_room, y + name.y + 4,
              label_style);
  }
}

// The values of a cloud: NaN only keeps the place of another's dot.
Tensor dots_of(const Tensor& values) {
  const auto is_dot = [](real value) { return !std::isnan(value); };
  Tensor dots(Shape{std::ranges::count_if(values.values(), is_dot)});
  std::ranges::copy_if(values.values(), dots.values().begin(), is_dot);
  return dots;
}

Notes notes_of(const LineChart& picture, const LineChartLayout& layout) {
  Notes notes;
  std::vector<Tensor> clouds;
  std::vector<const Tensor*> values;
  clouds.reserve(picture.series.size());
  for (const Series& one : picture.series)
    values.push_back(picture.has_lines ? &one.values : &clouds.emplace_back(dots_of(one.values)));
  note_axis(notes, layout.x_axis, picture.x_name, {&picture.x});
  note_axis(notes, layout.y_axis, picture.y_name, values);
  if (!shared_parts(picture, layout).empty())
    notes.emplace_back("where lines lie on one another their colours take turns");
  return notes;
}

}  // namespace

Canvas render(const LineChart& picture) {
  Font font;
  const LineChartLayout layout = lay_out(font, picture);
  Content content;
  content.width = layout.right;
  content.height = layout.plot_height + LineChartLayout::axis_room;
  content.notes = notes_of(picture, layout);
  content.draw = [&](Canvas& canvas, Font& f, int x, int y) {
    draw_y_axis(canvas, f, picture, layout, x, y);
    draw_x_axis(canvas, f, picture, layout, x, y);
    for (std::size_t i = picture.series.size(); i-- > 0;)  // the first lies on top
      draw_line(canvas, picture, layout, i, x, y);
    draw_shared(canvas, layout, shared_parts(picture, layout), x, y);
    mark_gaps(canvas, picture, layout, x, y);
    write_names(canvas, f, layout, x, y);
  };
  return draw_page(font, picture.caption, content);
}

}  // namespace glassbert
