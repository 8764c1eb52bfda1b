#pragma once

#include <vector>

#include "draw/line_chart.h"
#include "draw/point.h"
#include "draw/text.h"

namespace glassbert {

// The name of a line, at the row where it stands.
struct LineName {
  std::size_t series = 0;
  std::string text;
  int y = 0;  // the middle of its letters
};

// Where lines, axes and names go, in pixels relative to the content's corner.
struct LineChartLayout {
  static constexpr int inset = 10;  // between the axes and the outermost points
  static constexpr int plot_width = 600;
  static constexpr int axis_room = 44;   // below the plot, for ticks and the axis' title
  static constexpr int name_pitch = 16;  // the least distance of two names
  static constexpr int name_room = 28;   // between the plot and the names, for their dashes

  PlotAxis x_axis;
  PlotAxis y_axis;
  std::vector<Colour> colours;  // of the series
  std::vector<LineName> names;  // downwards
  int left = 0;                 // of the plot
  int plot_height = 0;
  int right = 0;          // of the content: the plot and the names
  bool has_dots = false;  // whether every point is marked

  int x(double value) const;
  int y(double value) const;
  bool shows(double x_value, double y_value) const {
    return x_axis.shows(x_value) && y_axis.shows(y_value);
  }

  // The pieces of a line between the values that can't be shown.
  std::vector<std::vector<Point>> pieces(const Tensor& xs, const Tensor& ys) const;
};

// Throws as render(LineChart) does.
LineChartLayout lay_out(Font& font, const LineChart& picture);

}  // namespace glassbert
