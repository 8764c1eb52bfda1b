#include "core/check.h"
#include "draw/sheet_series.h"
#include "draw/sheets.h"

namespace glassbert {

Sheet sheet_of(const Bars& picture) {
  Sheet sheet = begin_sheet("bars", picture.caption);
  sheet.index_titles = {"series"};
  sheet.columns = picture.names;
  remark(sheet, "names", label_list(picture.names));
  remark(sheet, "value", picture.value_name);
  remark(sheet, "axis", axis_name(picture.axis));
  add_series(sheet, picture.series);
  return sheet;
}

Bars read_bars(const SheetSource& source, const Remarks& remarks) {
  Bars picture{
      remarks.caption(), remarks.labels("names"), {}, remarks.text("value"), remarks.axis("axis")};
  picture.series = read_series(source, remarks, static_cast<Index>(picture.names.size()));
  return picture;
}

}  // namespace glassbert
