#include "core/check.h"
#include "draw/sheets.h"

namespace glassbert {

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

TokenStrip read_strip(const SheetSource& source, const Remarks& remarks) {
  TokenStrip picture{remarks.caption(), {}, remarks.text("value")};
  const Index rows = remarks.number("rows", most_panels);
  for (std::size_t i = 0; i < static_cast<std::size_t>(rows); ++i) {
    StripRow row;
    row.name = remarks.text(panel_key("name", i));
    row.tokens = remarks.labels(panel_key("tokens", i));
    row.scale = remarks.scale(panel_key("scale", i));
    row.values = source.tensor(join("row.", i), Shape{static_cast<Index>(row.tokens.size())}, 1);
    picture.rows.push_back(std::move(row));
  }
  return picture;
}

}  // namespace glassbert
