#include "core/check.h"
#include "draw/sheets.h"

namespace glassbert {

Sheet sheet_of(const Lines& picture) {
  Sheet sheet = begin_sheet("lines", picture.caption);
  sheet.index_titles = {"head", "query"};
  sheet.columns = picture.keys;
  remark(sheet, "queries", label_list(picture.queries));
  remark(sheet, "keys", label_list(picture.keys));
  remark(sheet, "heads", label_list(picture.heads));
  remark(sheet, "value", picture.value_name);
  remark(sheet, "scale", scale_name(picture.scale));
  SheetPart part{"weights", &picture.weights, {}};
  for (const std::string& head : picture.heads) {
    for (const std::string& query : picture.queries) part.row_names.push_back({head, query});
  }
  sheet.parts.push_back(std::move(part));
  return sheet;
}

Lines read_lines(const SheetSource& source, const Remarks& remarks) {
  Lines picture{remarks.caption(),
                remarks.labels("queries"),
                remarks.labels("keys"),
                remarks.labels("heads"),
                {},
                remarks.text("value"),
                remarks.scale("scale")};
  const auto count = [](const auto& labels) { return static_cast<Index>(labels.size()); };
  const Shape shape{count(picture.heads), count(picture.queries), count(picture.keys)};
  picture.weights = source.tensor("weights", shape, 2);
  return picture;
}

}  // namespace glassbert
