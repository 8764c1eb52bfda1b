#include "core/check.h"
#include "draw/sheet_series.h"
#include "draw/sheets.h"

namespace glassbert {

namespace {

constexpr Index most_points = Index{1} << 40;  // more than any file holds

}  // namespace

Sheet sheet_of(const LineChart& picture) {
  Sheet sheet = begin_sheet("chart", picture.caption);
  sheet.index_titles = {"series"};
  remark(sheet, "x name", picture.x_name);
  remark(sheet, "y name", picture.y_name);
  remark(sheet, "x axis", axis_name(picture.x_axis));
  remark(sheet, "y axis", axis_name(picture.y_axis));
  if (!picture.has_lines) remark(sheet, "lines", "no");
  remark(sheet, "points", std::to_string(picture.x.size()));
  sheet.parts.push_back({"x", &picture.x, {{picture.x_name}}});
  add_series(sheet, picture.series);
  return sheet;
}

LineChart read_chart(const SheetSource& source, const Remarks& remarks) {
  LineChart picture{remarks.caption(), remarks.text("x name"), remarks.text("y name"), {}, {}};
  picture.x_axis = remarks.axis("x axis");
  picture.y_axis = remarks.axis("y axis");
  if (remarks.has("lines")) picture.has_lines = remarks.yes("lines");
  const Index points = remarks.number("points", most_points);
  picture.x = source.tensor("x", Shape{points}, 1);
  picture.series = read_series(source, remarks, points);
  return picture;
}

}  // namespace glassbert
