#include "core/check.h"
#include "draw/sheets.h"

namespace glassbert {

namespace {

Index count(const std::vector<std::string>& labels) { return static_cast<Index>(labels.size()); }

}  // namespace

Sheet sheet_of(const Heatmap& picture) {
  Sheet sheet = begin_sheet("heatmap", picture.caption);
  sheet.index_titles = {"panel", "row"};
  remark(sheet, "panels", std::to_string(picture.panels.size()));
  for (std::size_t i = 0; i < picture.panels.size(); ++i) {
    const Matrix& panel = picture.panels[i];
    const bool same_labels = panel.rows == panel.columns;
    if (same_labels) {
      remark(sheet, panel_key("tokens", i), label_list(panel.rows));
    } else {
      remark(sheet, panel_key("rows", i), label_list(panel.rows));
      remark(sheet, panel_key("columns", i), label_list(panel.columns));
    }
    remark(sheet, panel_key("panel title", i), panel.title);
    remark(sheet, panel_key("row title", i), panel.row_title);
    remark(sheet, panel_key("column title", i), panel.column_title);
    remark(sheet, panel_key("value", i), panel.value_name);
    remark(sheet, panel_key("scale", i), scale_name(panel.scale));
    if (i == 0) sheet.columns = panel.columns;
    if (panel.columns != sheet.columns) sheet.columns.clear();
    SheetPart part{join("panel.", i), &panel.values, {}};
    for (const std::string& row : panel.rows) part.row_names.push_back({std::to_string(i), row});
    sheet.parts.push_back(std::move(part));
  }
  return sheet;
}

Heatmap read_heatmap(const SheetSource& source, const Remarks& remarks) {
  Heatmap picture{remarks.caption(), {}};
  const Index panels = remarks.number("panels", most_panels);
  for (std::size_t i = 0; i < static_cast<std::size_t>(panels); ++i) {
    const bool same_labels = remarks.has(panel_key("tokens", i));
    Matrix panel;
    panel.title = remarks.text(panel_key("panel title", i));
    panel.rows = remarks.labels(panel_key(same_labels ? "tokens" : "rows", i));
    panel.columns = same_labels ? panel.rows : remarks.labels(panel_key("columns", i));
    panel.row_title = remarks.text(panel_key("row title", i));
    panel.column_title = remarks.text(panel_key("column title", i));
    panel.value_name = remarks.text(panel_key("value", i));
    panel.scale = remarks.scale(panel_key("scale", i));
    panel.values =
        source.tensor(join("panel.", i), Shape{count(panel.rows), count(panel.columns)}, 2);
    picture.panels.push_back(std::move(panel));
  }
  return picture;
}

}  // namespace glassbert
