#include "core/check.h"
#include "draw/sheets.h"

namespace glassbert {

namespace {

void add_rows(Sheet& sheet, const std::string& what, const std::vector<CardRow>& rows) {
  remark(sheet, what + "s", join(rows.size()));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    remark(sheet, join(what, " ", i), rows[i].name);
    remark(sheet, join(what, " badge ", i), badge_name(rows[i].badge));
    remark(sheet, join(what, " sentence ", i), rows[i].sentence);
    sheet.parts.push_back({join(what, ".", i), &rows[i].numbers, {{rows[i].name}}});
  }
}

std::vector<CardRow> read_rows(const SheetSource& source, const Remarks& remarks,
                               const std::string& what) {
  std::vector<CardRow> rows(static_cast<std::size_t>(remarks.number(what + "s", most_panels)));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i].name = remarks.text(join(what, " ", i));
    const std::string badge = remarks.text(join(what, " badge ", i));
    if (badge != "pass" && badge != "fail" && badge != "not tested")
      remarks.refuse("\"" + badge + "\" is no verdict of a card");
    rows[i].badge = badge_named(badge);
    rows[i].sentence = remarks.text(join(what, " sentence ", i));
    rows[i].numbers = source.tensor(join(what, ".", i), Shape{3}, 1);
  }
  return rows;
}

}  // namespace

Sheet sheet_of(const Card& picture) {
  Sheet sheet = begin_sheet("card", picture.caption);
  sheet.index_titles = {"row"};
  remark(sheet, "tokens", label_list(picture.tokens));
  remark(sheet, "scale", scale_name(picture.scale));
  remark(sheet, "value", picture.value_name);
  sheet.parts.push_back({"scores", &picture.scores, {{"scores"}}});
  add_rows(sheet, "test", picture.rows);
  add_rows(sheet, "use", picture.uses);
  return sheet;
}

Card read_card(const SheetSource& source, const Remarks& remarks) {
  Card picture{remarks.caption(), remarks.labels("tokens"), {}};
  picture.scale = remarks.scale("scale");
  picture.value_name = remarks.text("value");
  picture.scores = source.tensor("scores", Shape{std::ssize(picture.tokens)}, 1);
  picture.rows = read_rows(source, remarks, "test");
  picture.uses = read_rows(source, remarks, "use");
  return picture;
}

}  // namespace glassbert
