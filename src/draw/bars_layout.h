#pragma once

#include <vector>

#include "draw/bars.h"
#include "draw/label.h"
#include "draw/legend.h"

namespace glassbert {

// Where the bars go, in pixels relative to the content's corner.
struct BarsLayout {
  static constexpr int name_limit = 240;  // a longer name is cut
  static constexpr int name_gap = 10;     // between the names and the bars
  static constexpr int value_gap = 5;     // between a bar and its number
  static constexpr int axis_length = 460;
  static constexpr int axis_room = 42;  // below the bars, for ticks and the axis' title

  std::vector<Label> names;
  Index name_step = 1;  // every name_step-th name is written
  PlotAxis axis;
  std::vector<Colour> colours;  // of the series
  Legend legend;
  int bar = 0;    // a bar's thickness
  int pitch = 0;  // from one name to the next
  int top = 0;    // of the first bar
  int names_width = 0;
  int left = 0;   // of the axis
  int right = 0;  // of the content: the axis and the numbers beside it
  bool has_numbers = false;
  double reach = 0;       // the size of the largest value
  bool is_whole = false;  // whether all values are whole numbers

  int bottom() const { return top + pitch * static_cast<int>(names.size()); }
  int place(double value) const;           // the column of a value
  int base() const;                        // the column where bars begin
  std::string number(double value) const;  // as it is written beside its bar
};

// Throws as render(Bars) does.
BarsLayout lay_out(Font& font, const Bars& picture);

}  // namespace glassbert
