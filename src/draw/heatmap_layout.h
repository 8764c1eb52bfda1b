#pragma once

#include <vector>

#include "draw/matrix_layout.h"

namespace glassbert {

// A panel of a heatmap with the place of its first cell.
struct PlacedPanel {
  const Matrix* matrix = nullptr;
  MatrixLayout layout;
  int x = 0, y = 0;
  bool has_bar = false;  // a colour bar to its right

  int right() const { return x + layout.columns.pixels; }
};

// Where the panels of a heatmap go, in pixels.
struct HeatmapLayout {
  static constexpr int bar_gap = 18;

  std::vector<PlacedPanel> panels;  // they point to the matrices
  int width = 0, height = 0;
};

// Puts the panels into one row from left to right, or into as few rows of equal length as are
// narrow enough for a page. In a row the cells stand at one height, and a bar follows the last of
// those that share it.
HeatmapLayout lay_out(Font& font, const std::vector<Matrix>& matrices);

}  // namespace glassbert
