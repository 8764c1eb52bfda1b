#pragma once

#include <vector>

#include "draw/axis.h"
#include "draw/heatmap.h"
#include "draw/label.h"

namespace glassbert {

// Where the parts of a labelled matrix go, in pixels relative to its first cell.
struct MatrixLayout {
  static constexpr int label_limit = 160;  // a longer label is cut
  static constexpr int label_gap = 6;      // between a label and the cells

  Axis rows;
  Axis columns;
  Scale scale;
  std::vector<Label> row_labels;
  std::vector<Label> column_labels;
  Index row_step = 1;     // every row_step-th row has a label
  Index column_step = 1;  // and every column_step-th column
  bool labels_upwards =
      true;      // column labels are turned; else flat, where all fit over their cells
  int left = 0;  // room for labels and axis title to the left of the cells
  int top = 0;   // and above them, the panel's title included
};

// Chooses sizes: cells of up to 48 pixels, a matrix of about `comfortable` pixels, up to `limit` so
// that every token has its label, and beyond that fewer labels and smaller cells. Throws
// std::invalid_argument unless there is a label for each row and column.
MatrixLayout lay_out(Font& font, const Matrix& matrix, int comfortable, int limit);

}  // namespace glassbert
