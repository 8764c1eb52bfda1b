#include "draw/matrix_drawing.h"

#include <algorithm>
#include <cmath>

#include "draw/cells.h"
#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int ruled_cell = 16;     // from this size cells are divided by faint lines
constexpr int numbered_cell = 44;  // and from this size they show their value
constexpr int half_letter = 4;     // from the middle of a label's letters to its baseline

bool cells_are(const MatrixLayout& layout, int size) {
  return layout.rows.begin(1) >= size && layout.columns.begin(1) >= size;
}

void rule(Canvas& canvas, const MatrixLayout& layout, int x, int y) {
  constexpr std::uint8_t faint = 36;
  const auto [rows, columns] = std::pair(layout.rows, layout.columns);
  for (Index r = 1; r < rows.count; ++r) {
    for (int c = 0; c < columns.pixels; ++c) canvas.blend(x + c, y + rows.begin(r), white, faint);
  }
  for (Index c = 1; c < columns.count; ++c) {
    for (int r = 0; r < rows.pixels; ++r) canvas.blend(x + columns.begin(c), y + r, white, faint);
  }
}

// Whole numbers short enough for a cell.
bool are_whole(const Tensor& values) {
  return std::ranges::all_of(values.values(),
                             [](real v) { return std::abs(v) < 10000 && v == std::floor(v); });
}

void write_numbers(Canvas& canvas, Font& font, const Matrix& matrix, const MatrixLayout& layout,
                   int x, int y) {
  const bool whole = are_whole(matrix.values);
  for (Index r = 0; r < layout.rows.count; ++r) {
    for (Index c = 0; c < layout.columns.count; ++c) {
      draw_number(canvas, font, matrix.values(r, c), layout.scale, x + layout.columns.centre(c),
                  y + layout.rows.centre(r), whole);
    }
  }
}

void label_rows(Canvas& canvas, Font& font, const MatrixLayout& layout, int x, int y) {
  for (Index r = 0; r < layout.rows.count; r += layout.row_step) {
    const Label& label = layout.row_labels[static_cast<std::size_t>(r)];
    const int width = label_width(font, label, MatrixLayout::label_limit, label_style.size);
    draw_label(canvas, font, label, MatrixLayout::label_limit, x - MatrixLayout::label_gap - width,
               y + layout.rows.centre(r) + half_letter, label_style.size);
  }
}

void label_columns(Canvas& canvas, Font& font, const MatrixLayout& layout, int x, int y) {
  const int limit = MatrixLayout::label_limit;
  for (Index c = 0; c < layout.columns.count; c += layout.column_step) {
    const Label& label = layout.column_labels[static_cast<std::size_t>(c)];
    const int centre = x + layout.columns.centre(c);
    const int bottom = y - MatrixLayout::label_gap;
    if (layout.labels_upwards) {
      draw_label_upwards(canvas, font, label, limit, centre + half_letter, bottom,
                         label_style.size);
    } else {
      const int width = label_width(font, label, limit, label_style.size);
      draw_label(canvas, font, label, limit, centre - width / 2, bottom - 2, label_style.size);
    }
  }
}

// The title, or its beginning before " (" where the whole is longer than the axis.
std::string axis_title(Font& font, const std::string& title, int room) {
  if (text_width(font, title, axis_style) <= room) return title;
  return title.substr(0, title.find(" ("));
}

void write_titles(Canvas& canvas, Font& font, const Matrix& matrix, const MatrixLayout& layout,
                  int x, int y) {
  const std::string down = axis_title(font, matrix.row_title, layout.rows.pixels);
  const int down_width = text_width(font, down, axis_style);
  draw_text_upwards(canvas, font, down, x - layout.left + 10,
                    y + (layout.rows.pixels + down_width) / 2, axis_style);
  const std::string across = axis_title(font, matrix.column_title, layout.columns.pixels);
  const int across_width = text_width(font, across, axis_style);
  int top = y - layout.top;
  if (!matrix.title.empty()) {
    draw_text(canvas, font, matrix.title, x, top + 11, panel_style);
    top += 26;
  }
  draw_text(canvas, font, across, x + (layout.columns.pixels - across_width) / 2, top + 10,
            axis_style);
}

}  // namespace

void draw_matrix(Canvas& canvas, Font& font, const Matrix& matrix, const MatrixLayout& layout,
                 int x, int y) {
  draw_cells(canvas, x, y, layout.rows, layout.columns, matrix.values.values(), layout.scale);
  if (cells_are(layout, ruled_cell)) rule(canvas, layout, x, y);
  canvas.frame({x, y, layout.columns.pixels, layout.rows.pixels}, frame_colour);
  if (cells_are(layout, numbered_cell)) write_numbers(canvas, font, matrix, layout, x, y);
  label_rows(canvas, font, layout, x, y);
  label_columns(canvas, font, layout, x, y);
  write_titles(canvas, font, matrix, layout, x, y);
}

}  // namespace glassbert
