#include "draw/heatmap.h"

#include <algorithm>

#include "core/check.h"
#include "draw/colour_bar.h"
#include "draw/heatmap_layout.h"
#include "draw/matrix_drawing.h"

namespace glassbert {

namespace {

Notes notes_of(const std::vector<PlacedPanel>& panels) {
  Notes notes;
  for (const PlacedPanel& panel : panels) {
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

Content content_of(Font& font, const std::vector<Matrix>& matrices) {
  const HeatmapLayout layout = lay_out(font, matrices);
  const auto draw = [panels = layout.panels](Canvas& canvas, Font& f, int x, int y) {
    for (const PlacedPanel& panel : panels) {
      draw_matrix(canvas, f, *panel.matrix, panel.layout, x + panel.x, y + panel.y);
      if (!panel.has_bar) continue;
      const Scale& scale = panel.layout.scale;
      draw_colour_bar(canvas, f,
                      {scale, panel.matrix->value_name + " (" + describe(scale) + ")", "", ""},
                      x + panel.right() + HeatmapLayout::bar_gap, y + panel.y,
                      std::max(colour_bar_height, panel.layout.rows.pixels));
    }
  };
  return {layout.width, layout.height, notes_of(layout.panels), draw};
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
