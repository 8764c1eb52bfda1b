#include "draw/heatmap.h"

#include <algorithm>
#include <array>

#include "core/check.h"
#include "draw/colour_bar.h"
#include "draw/matrix_drawing.h"

namespace glassbert {

namespace {

constexpr int panel_gap = 28;
constexpr int bar_gap = 18;

// A panel with its place on the row of panels.
struct Placed {
  const Matrix* matrix = nullptr;
  MatrixLayout layout;
  int x = 0;  // of the first cell
  bool has_bar = false;
  int right() const { return x + layout.columns.pixels; }
};

bool share_bar(const Placed& a, const Placed& b) {
  return a.layout.scale == b.layout.scale && a.matrix->value_name == b.matrix->value_name;
}

// Lays the panels out from left to right, their cells at one height; a bar follows the last of
// those that share it.
std::vector<Placed> place_panels(Font& font, const std::vector<Matrix>& panels) {
  constexpr std::array<int, 3> comfortable = {560, 480, 400};
  constexpr std::array<int, 3> limit = {1040, 768, 520};
  const std::size_t crowd = std::min<std::size_t>(panels.size(), 3) - 1;
  std::vector<Placed> placed;
  for (const Matrix& matrix : panels) {
    placed.push_back({&matrix, lay_out(font, matrix, comfortable[crowd], limit[crowd])});
  }
  int x = 0;
  int top = 0;
  for (const Placed& panel : placed) top = std::max(top, panel.layout.top);
  for (std::size_t i = 0; i < placed.size(); ++i) {
    placed[i].x = x + placed[i].layout.left;
    placed[i].layout.top = top;
    placed[i].has_bar = i + 1 == placed.size() || !share_bar(placed[i], placed[i + 1]);
    x = placed[i].right() + panel_gap + (placed[i].has_bar ? bar_gap + colour_bar_width : 0);
  }
  return placed;
}

Notes notes_of(const std::vector<Placed>& panels) {
  Notes notes;
  for (const Placed& panel : panels) {
    Notes of_panel;
    of_panel.push_back(panel.matrix->value_name + ": " + describe(panel.layout.scale));
    note_labels(of_panel, std::max(panel.layout.row_step, panel.layout.column_step));
    note_pooling(of_panel, panel.layout.rows, panel.layout.columns);
    note_not_finite(of_panel, count_not_finite(panel.matrix->values.values()));
    for (const std::string& note : of_panel) {
      if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(note);
    }
  }
  return notes;
}

Content content_of(Font& font, const std::vector<Matrix>& panels) {
  const std::vector<Placed> placed = place_panels(font, panels);
  const int top = placed.front().layout.top;
  int below = colour_bar_height;
  for (const Placed& panel : placed) below = std::max(below, panel.layout.rows.pixels);
  const int width = placed.back().right() + bar_gap + colour_bar_width;
  const auto draw = [placed, top](Canvas& canvas, Font& f, int x, int y) {
    for (const Placed& panel : placed) {
      draw_matrix(canvas, f, *panel.matrix, panel.layout, x + panel.x, y + top);
      if (!panel.has_bar) continue;
      const Scale& scale = panel.layout.scale;
      draw_colour_bar(canvas, f,
                      {scale, panel.matrix->value_name + " (" + describe(scale) + ")", "", ""},
                      x + panel.right() + bar_gap, y + top,
                      std::max(colour_bar_height, panel.layout.rows.pixels));
    }
  };
  return {width, top + below, notes_of(placed), draw};
}

}  // namespace

Matrix token_map(std::string title, const std::vector<std::string>& tokens, Tensor values,
                 ScaleKind scale, std::string value_name) {
  Matrix matrix;
  matrix.title = std::move(title);
  matrix.rows = matrix.columns = tokens;
  matrix.values = std::move(values);
  matrix.scale = scale;
  matrix.value_name = std::move(value_name);
  return matrix;
}

Matrix plain_map(std::string title, Tensor values, ScaleKind scale, std::string value_name) {
  check_rank(values, 2, "plain_map: values");
  Matrix matrix{std::move(title),  {},   {}, "row", "column", std::move(value_name),
                std::move(values), scale};
  for (Index r = 0; r < matrix.values.dim(0); ++r) matrix.rows.push_back(std::to_string(r));
  for (Index c = 0; c < matrix.values.dim(1); ++c) matrix.columns.push_back(std::to_string(c));
  return matrix;
}

Heatmap cosine_maps(const Caption& caption, const std::string& axis,
                    const std::vector<Series>& maps, const std::vector<std::string>& labels) {
  Heatmap picture{caption, {}};
  for (const Series& map : maps) {
    Matrix panel = plain_map(map.name, map.values, ScaleKind::symmetric, "cosine");
    panel.row_title = panel.column_title = axis;
    if (!labels.empty()) panel.rows = panel.columns = labels;
    picture.panels.push_back(std::move(panel));
  }
  return picture;
}

Canvas render(const Heatmap& picture) {
  check(!picture.panels.empty(), "heatmap: no panels");
  Font font;
  return draw_page(font, picture.caption, content_of(font, picture.panels));
}

}  // namespace glassbert
