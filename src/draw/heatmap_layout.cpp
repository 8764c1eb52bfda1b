#include "draw/heatmap_layout.h"

#include <algorithm>
#include <array>
#include <span>

#include "draw/colour_bar.h"

namespace glassbert {

namespace {

constexpr int panel_gap = 28;
constexpr int row_gap = 24;
constexpr int widest_page =
    1850;  // on a page a wider picture shrinks until its labels can't be read

bool share_bar(const PlacedPanel& a, const PlacedPanel& b) {
  return a.layout.scale == b.layout.scale && a.matrix->value_name == b.matrix->value_name;
}

// Puts some panels side by side below y, and makes the picture large enough for them.
void place_row(std::span<PlacedPanel> row, int y, HeatmapLayout& picture) {
  int x = 0, top = 0, below = colour_bar_height;
  for (const PlacedPanel& panel : row) {
    top = std::max(top, panel.layout.top);
    below = std::max(below, panel.layout.rows.pixels);
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    row[i].x = x + row[i].layout.left;
    row[i].y = y + top;
    row[i].layout.top = top;
    row[i].has_bar = i + 1 == row.size() || !share_bar(row[i], row[i + 1]);
    x = row[i].right() + panel_gap +
        (row[i].has_bar ? HeatmapLayout::bar_gap + colour_bar_width : 0);
  }
  const int right = row.back().right() + HeatmapLayout::bar_gap + colour_bar_width;
  picture.width = std::max(picture.width, right);
  picture.height = y + top + below;
}

}  // namespace

HeatmapLayout lay_out(Font& font, const std::vector<Matrix>& matrices) {
  constexpr std::array<int, 3> comfortable = {560, 480, 400};
  constexpr std::array<int, 3> limit = {1040, 768, 520};
  const std::size_t count = matrices.size(), crowd = std::min<std::size_t>(count, 3) - 1;
  std::vector<PlacedPanel> panels;
  for (const Matrix& matrix : matrices)
    panels.push_back({&matrix, lay_out(font, matrix, comfortable[crowd], limit[crowd])});
  for (std::size_t rows = 1;; ++rows) {
    const std::size_t in_row = (count + rows - 1) / rows;
    HeatmapLayout picture{panels};
    for (std::size_t first = 0; first < count; first += in_row)
      place_row(std::span(picture.panels).subspan(first, std::min(in_row, count - first)),
                first == 0 ? 0 : picture.height + row_gap, picture);
    if (picture.width <= widest_page || in_row == 1) return picture;
  }
}

}  // namespace glassbert
