#include "draw/sheet_series.h"

#include "core/check.h"
#include "draw/sheets.h"

namespace glassbert {

void add_series(Sheet& sheet, const std::vector<Series>& series) {
  remark(sheet, "series", std::to_string(series.size()));
  for (std::size_t i = 0; i < series.size(); ++i) {
    remark(sheet, panel_key("name", i), series[i].name);
    remark(sheet, panel_key("control", i), series[i].is_control ? "yes" : "no");
    sheet.parts.push_back({join("series.", i), &series[i].values, {{series[i].name}}});
  }
}

std::vector<Series> read_series(const SheetSource& source, const Remarks& remarks, Index count) {
  std::vector<Series> series;
  const Index total = remarks.number("series", most_panels);
  for (std::size_t i = 0; i < static_cast<std::size_t>(total); ++i) {
    const std::string name = remarks.text(panel_key("name", i));
    const bool is_control = remarks.yes(panel_key("control", i));
    series.push_back({name, source.tensor(join("series.", i), Shape{count}, 1), is_control});
  }
  return series;
}

}  // namespace glassbert
