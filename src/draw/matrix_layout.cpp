#include "draw/matrix_layout.h"

#include <algorithm>

#include "core/check.h"
#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int largest_cell = 48;
constexpr int label_pitch = 13;  // the least distance of two labels
constexpr int axis_title_room = 22;
constexpr int panel_title_room = 26;

int pixels_for(Index count, int comfortable, int limit) {
  Index cell = std::min<Index>(largest_cell, comfortable / count);
  if (cell < label_pitch) cell = std::min<Index>(label_pitch, limit / count);
  return cell < 1 ? limit : static_cast<int>(cell * count);
}

int widest(Font& font, const std::vector<Label>& labels) {
  int width = 0;
  for (const Label& label : labels) {
    width = std::max(width, label_width(font, label, MatrixLayout::label_limit, label_style.size));
  }
  return width;
}

}  // namespace

MatrixLayout lay_out(Font& font, const Matrix& matrix, int comfortable, int limit) {
  const Index row_count = static_cast<Index>(matrix.rows.size());
  const Index column_count = static_cast<Index>(matrix.columns.size());
  check(row_count > 0 && column_count > 0, "heatmap: no rows or no columns");
  check_shape(matrix.values, Shape{row_count, column_count}, "heatmap: values");
  MatrixLayout layout;
  layout.rows = {row_count, pixels_for(row_count, comfortable, limit)};
  layout.columns = {column_count, pixels_for(column_count, comfortable, limit)};
  layout.scale = fit_scale(matrix.scale, widen({}, matrix.values.values()));
  layout.row_labels = make_labels(matrix.rows);
  layout.column_labels = make_labels(matrix.columns);
  layout.row_step = layout.rows.label_step(label_pitch);
  layout.column_step = layout.columns.label_step(label_pitch);
  const int column_width = widest(font, layout.column_labels);
  layout.labels_upwards = column_width + MatrixLayout::label_gap > layout.columns.begin(1);
  layout.left = widest(font, layout.row_labels) + MatrixLayout::label_gap + axis_title_room;
  layout.top = (layout.labels_upwards ? column_width : line_height(label_style)) +
               MatrixLayout::label_gap + axis_title_room +
               (matrix.title.empty() ? 0 : panel_title_room);
  return layout;
}

}  // namespace glassbert
