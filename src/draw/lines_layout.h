#pragma once

#include <vector>

#include "draw/legend.h"
#include "draw/lines.h"
#include "draw/point.h"
#include "draw/token_axis.h"

namespace glassbert {

// One weight as it is drawn.
struct WeightLine {
  Index head = 0;
  Index query = 0;
  Index key = 0;
  double share = 0;  // of the scale: its opacity; NaN where the weight is no number
};

// Where columns and lines go, in pixels relative to the content's corner.
struct LinesLayout {
  static constexpr int label_gap = 9;    // between a label and the lines
  static constexpr int title_room = 24;  // for the columns' titles
  static constexpr int scale_room = 44;  // below the columns, for what opacities mean
  static constexpr int lines_width = 360;

  TokenAxis queries;
  TokenAxis keys;
  Scale scale;
  Legend legend;
  std::vector<WeightLine> lines;  // the weakest first
  double least_share = 0;         // weaker ones are left out
  double left_out = 0;            // their share of all weight
  int left = 0;                   // of the lines
  int top = 0;                    // of the first token, in the taller column
  int height = 0;                 // of the taller column
  std::vector<double> offsets;    // downwards, of each head's lines, so that all are seen

  int right() const { return left + lines_width; }
  int width() const { return right() + label_gap + keys.width; }
  int query_top() const { return top + (height - queries.rows.pixels) / 2; }
  int key_top() const { return top + (height - keys.rows.pixels) / 2; }
  Point from(const WeightLine& line) const;
  Point to(const WeightLine& line) const;
};

// Throws as render(Lines) does.
LinesLayout lay_out(Font& font, const Lines& picture);

}  // namespace glassbert
