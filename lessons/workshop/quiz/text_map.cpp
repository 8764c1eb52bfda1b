#include "text_map.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"
#include "draw/number_text.h"

namespace glassbert::quiz {
namespace {

const std::string shades = " .:-=+*%#@";

// The largest size of a value that the scale reaches.
double reach_of(const Matrix& matrix) {
  if (matrix.scale == ScaleKind::unit) return 1;
  double reach = 0;
  for (const double v : matrix.values.values()) reach = std::max(reach, std::abs(v));
  return reach > 0 ? reach : 1;
}

std::string cell(const Matrix& matrix, double value, double reach) {
  const int step = static_cast<int>(std::abs(value) / reach * 10);
  const char shade = shades[static_cast<std::size_t>(std::clamp(step, 0, 9))];
  const bool is_signed = matrix.scale == ScaleKind::symmetric && step > 0;
  return {is_signed ? (value < 0 ? '-' : '+') : shade, shade};
}

std::string padded(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string scale_text(const Matrix& matrix, double reach) {
  return join("one step of \"", shades, "\" is ", general_text(reach / 10, 2), " of ",
              matrix.value_name, matrix.scale == ScaleKind::symmetric ? ", sign in front" : "");
}

std::size_t widest(const std::vector<std::string>& labels) {
  std::size_t width = 0;
  for (const std::string& label : labels) width = std::max(width, label.size());
  return width;
}

std::string as_table(const Matrix& matrix, double reach) {
  const std::size_t left = widest(matrix.rows),
                    width = std::max<std::size_t>(3, widest(matrix.columns) + 1);
  std::string text = "down: " + matrix.row_title + "; across: " + matrix.column_title + "\n";
  text += std::string(left, ' ') + " |";
  for (const std::string& label : matrix.columns) text += padded(label, width);
  text += '\n' + std::string(left, '-') + "-+" + std::string(width * matrix.columns.size(), '-');
  for (std::size_t r = 0; r < matrix.rows.size(); ++r) {
    text += '\n' + padded(matrix.rows[r], left) + " |";
    for (const double v : matrix.values.row(static_cast<Index>(r)))
      text += padded(cell(matrix, v, reach), width);
  }
  return text + '\n';
}

// A few rows over many tokens: the tokens stand one below the other.
std::string as_list(const Matrix& matrix, double reach) {
  const std::size_t left = widest(matrix.columns), width = widest(matrix.rows) + 1;
  std::string text = "across: " + matrix.row_title + "; down: " + matrix.column_title + "\n";
  text += std::string(left, ' ') + " |";
  for (const std::string& label : matrix.rows) text += padded(label, width);
  for (std::size_t c = 0; c < matrix.columns.size(); ++c) {
    text += '\n' + padded(matrix.columns[c], left) + " |";
    for (Index r = 0; r < matrix.values.rows(); ++r)
      text += padded(cell(matrix, matrix.values.row(r)[c], reach), width);
  }
  return text + '\n';
}

std::string panel(const Matrix& matrix) {
  const double reach = reach_of(matrix);
  const bool is_long = matrix.rows.size() < 3 && matrix.columns.size() > 4;
  return (matrix.title.empty() ? "" : matrix.title + "\n") +
         (is_long ? as_list(matrix, reach) : as_table(matrix, reach)) + scale_text(matrix, reach) +
         "\n";
}

}  // namespace

std::string text_map(const Heatmap& picture) {
  std::string text;
  for (const Matrix& matrix : picture.panels) text += (text.empty() ? "" : "\n") + panel(matrix);
  return text;
}

}  // namespace glassbert::quiz
