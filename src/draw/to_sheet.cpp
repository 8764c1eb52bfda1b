#include "core/check.h"
#include "core/utf8.h"
#include "draw/label_list.h"
#include "draw/sheet.h"

namespace glassbert {

namespace {

void remark(Sheet& sheet, const std::string& key, std::string_view value) {
  sheet.head.emplace_back(key, value);
}

// Makes valid UTF-8 of every text: the same characters that are drawn.
void clean(std::vector<std::string>& texts) {
  for (std::string& text : texts) text = encode_utf8(decode_utf8(text));
}

Sheet begin_sheet(const char* kind, const Caption& caption) {
  Sheet sheet;
  remark(sheet, "kind", kind);
  remark(sheet, "title", caption.title);
  remark(sheet, "subtitle", caption.subtitle);
  remark(sheet, "footer", caption.footer);
  return sheet;
}

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

Sheet sheet_of(const HeadGrid& picture) {
  Sheet sheet = begin_sheet("grid", picture.caption);
  sheet.index_titles = {"layer", "head", "query"};
  sheet.columns = picture.tokens;
  const Index heads = picture.layers.empty() ? 0 : picture.layers.front().dim(0);
  remark(sheet, "tokens", label_list(picture.tokens));
  remark(sheet, "value", picture.value_name);
  remark(sheet, "scale", scale_name(picture.scale));
  remark(sheet, "first layer", std::to_string(picture.first_layer));
  remark(sheet, "layers", std::to_string(picture.layers.size()));
  remark(sheet, "heads", std::to_string(heads));
  for (std::size_t i = 0; i < picture.layers.size(); ++i) {
    const std::string layer = std::to_string(picture.first_layer + static_cast<Index>(i));
    SheetPart part{"layer." + layer, &picture.layers[i], {}};
    for (Index head = 0; head < heads; ++head) {
      for (const std::string& token : picture.tokens) {
        part.row_names.push_back({layer, std::to_string(head), token});
      }
    }
    sheet.parts.push_back(std::move(part));
  }
  return sheet;
}

Sheet sheet_of(const TokenStrip& picture) {
  Sheet sheet = begin_sheet("strip", picture.caption);
  sheet.index_titles = {"row"};
  remark(sheet, "value", picture.value_name);
  remark(sheet, "rows", std::to_string(picture.rows.size()));
  for (std::size_t i = 0; i < picture.rows.size(); ++i) {
    const StripRow& row = picture.rows[i];
    remark(sheet, panel_key("name", i), row.name);
    remark(sheet, panel_key("tokens", i), label_list(row.tokens));
    remark(sheet, panel_key("scale", i), scale_name(row.scale));
    if (i == 0) sheet.columns = row.tokens;
    if (row.tokens != sheet.columns) sheet.columns.clear();
    sheet.parts.push_back({join("row.", i), &row.values, {{row.name}}});
  }
  return sheet;
}

}  // namespace

Sheet to_sheet(const Picture& picture) {
  Sheet sheet = std::visit([](const auto& one) { return sheet_of(one); }, picture);
  for (auto& remark : sheet.head) remark.second = encode_utf8(decode_utf8(remark.second));
  clean(sheet.columns);
  for (SheetPart& part : sheet.parts) {
    for (std::vector<std::string>& names : part.row_names) clean(names);
  }
  return sheet;
}

}  // namespace glassbert
