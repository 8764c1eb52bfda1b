#include "draw/line_chart_layout.h"

#include <algorithm>

#include "core/check.h"
#include "draw/palette.h"
#include "draw/pixel_math.h"

namespace glassbert {

namespace {

constexpr int least_height = 360;
constexpr int name_limit = 200;
constexpr Index most_series = 200;
constexpr Index most_dots = 32;
constexpr int chart_title_room = 24;

void check_chart(const LineChart& picture) {
  check(!picture.series.empty(), "line chart: no series");
  check_rank(picture.x, 1, "line chart: x");
  check(static_cast<Index>(picture.series.size()) <= most_series,
        "line chart: ", picture.series.size(), " series, at most ", most_series, " can be drawn");
  for (const Series& one : picture.series)
    check_shape(one.values, picture.x.shape(), "line chart: values");
}

// The row of the last value that is shown; the plot's foot where none is.
int last_row(const LineChart& picture, const LineChartLayout& layout, const Tensor& values) {
  for (Index i = values.size() - 1; i >= 0; --i)
    if (layout.shows(picture.x(i), values(i))) return layout.y(values(i));
  return layout.plot_height;
}

// Moves names apart that would touch: down first, then up from the plot's foot.
void spread(std::vector<LineName>& names, int height) {
  std::stable_sort(names.begin(), names.end(),
                   [](const LineName& a, const LineName& b) { return a.y < b.y; });
  constexpr int pitch = LineChartLayout::name_pitch;
  int free = 0;
  for (LineName& name : names) {
    name.y = std::max(name.y, free);
    free = name.y + pitch;
  }
  free = height;
  for (auto name = names.rbegin(); name != names.rend(); ++name) {
    name->y = std::min(name->y, free);
    free = name->y - pitch;
  }
}

int widest(Font& font, const std::vector<Tick>& ticks) {
  int width = 0;
  for (const Tick& tick : ticks) width = std::max(width, text_width(font, tick.text, axis_style));
  return width;
}

}  // namespace

int LineChartLayout::x(double value) const {
  return left + inset + round_to_int(x_axis.share(value) * (plot_width - 2 * inset));
}

int LineChartLayout::y(double value) const {
  return inset + round_to_int((1 - y_axis.share(value)) * (plot_height - 2 * inset));
}

std::vector<std::vector<Point>> LineChartLayout::pieces(const Tensor& xs, const Tensor& ys) const {
  std::vector<std::vector<Point>> pieces;
  bool continues = false;
  for (Index i = 0; i < xs.size(); ++i) {
    const bool is_shown = shows(xs(i), ys(i));
    if (is_shown && !continues) pieces.emplace_back();
    if (is_shown) pieces.back().push_back({x(xs(i)) + 0.5, y(ys(i)) + 0.5});
    continues = is_shown;
  }
  return pieces;
}

LineChartLayout lay_out(Font& font, const LineChart& picture) {
  check_chart(picture);
  LineChartLayout layout;
  std::vector<const Tensor*> values;
  for (const Series& one : picture.series) values.push_back(&one.values);
  layout.x_axis = fit_axis(picture.x_axis, {&picture.x}, Ends::tight, 9);
  layout.y_axis = fit_axis(picture.y_axis, values, Ends::round, 6);
  layout.colours = series_colours(picture.series);
  layout.has_dots = picture.x.size() <= most_dots;
  const int names = static_cast<int>(picture.series.size());
  layout.plot_height = std::max(least_height, names * LineChartLayout::name_pitch);
  layout.left = chart_title_room + widest(font, layout.y_axis.ticks) + 8;
  int name_width = 0;
  for (std::size_t i = 0; i < picture.series.size(); ++i) {
    const Series& one = picture.series[i];
    const std::string text = cut_to_width(font, one.name, name_limit, label_style);
    name_width = std::max(name_width, text_width(font, text, label_style));
    layout.names.push_back({i, text, last_row(picture, layout, one.values)});
  }
  spread(layout.names, layout.plot_height);
  layout.right =
      layout.left + LineChartLayout::plot_width + LineChartLayout::name_room + name_width;
  return layout;
}

}  // namespace glassbert
