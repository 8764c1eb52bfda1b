#include "core/check.h"
#include "draw/sheets.h"

namespace glassbert {

namespace {

constexpr Index most_rows_of_part = 1'000'000;

void add_part(Sheet& sheet, std::size_t panel, const std::string& part, const Tensor& rows) {
  SheetPart numbers{join("panel.", panel, ".", part), &rows, {}};
  for (Index r = 0; r < rows.dim(0); ++r) numbers.row_names.push_back({join(panel), part});
  sheet.parts.push_back(std::move(numbers));
}

std::string part_key(const char* what, Index part, std::size_t panel) {
  return panel_key(join(what, " ", part), panel);
}

template <class Part>
void add_parts(Sheet& sheet, std::size_t panel, const char* what, const std::vector<Part>& parts,
               Tensor Part::*numbers, std::string_view (*name_of_kind)(decltype(Part::kind))) {
  remark(sheet, panel_key(join(what, "s"), panel), join(parts.size()));
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const Index number = static_cast<Index>(k);
    remark(sheet, part_key(what, number, panel), parts[k].name);
    remark(sheet, part_key(join(what, " kind").c_str(), number, panel),
           name_of_kind(parts[k].kind));
    remark(sheet, part_key(join(what, " rows").c_str(), number, panel),
           join((parts[k].*numbers).dim(0)));
    add_part(sheet, panel, join(what, ".", k), parts[k].*numbers);
  }
}

template <class Part>
std::vector<Part> read_parts(const SheetSource& source, const Remarks& remarks, std::size_t panel,
                             const char* what, Tensor Part::*numbers, Index columns,
                             decltype(Part::kind) (*kind_of)(std::string_view)) {
  std::vector<Part> parts(
      static_cast<std::size_t>(remarks.number(panel_key(join(what, "s"), panel), most_panels)));
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const Index number = static_cast<Index>(k);
    parts[k].name = remarks.text(part_key(what, number, panel));
    const std::string kind = remarks.text(part_key(join(what, " kind").c_str(), number, panel));
    try {
      parts[k].kind = kind_of(kind);
    } catch (const std::invalid_argument&) {
      remarks.refuse("\"" + kind + "\" is no kind of " + what);
    }
    const Index rows =
        remarks.number(part_key(join(what, " rows").c_str(), number, panel), most_rows_of_part);
    parts[k].*numbers =
        source.tensor(join("panel.", panel, ".", what, ".", k), Shape{rows, columns}, 2);
  }
  return parts;
}

}  // namespace

Sheet sheet_of(const TriangleMap& picture) {
  Sheet sheet = begin_sheet("triangle", picture.caption);
  sheet.index_titles = {"panel", "part"};
  sheet.columns = {"share 0",    "share 1",   "share 2", "value, or to share 0",
                   "to share 1", "to share 2"};
  remark(sheet, "value", picture.value_name);
  remark(sheet, "scale", scale_name(picture.scale));
  remark(sheet, "panels", std::to_string(picture.panels.size()));
  bool has_lines = false;
  for (std::size_t i = 0; i < picture.panels.size(); ++i) {
    const TrianglePanel& panel = picture.panels[i];
    remark(sheet, panel_key("panel title", i), panel.title);
    remark(sheet, panel_key("corners", i), label_list(panel.corners));
    remark(sheet, panel_key("points", i), join(panel.points.dim(0)));
    add_part(sheet, i, "point", panel.points);
    add_parts(sheet, i, "mark", panel.marks, &TriangleMarks::places, mark_name);
    add_parts(sheet, i, "line", panel.lines, &TriangleLine::segments, triangle_line_name);
    has_lines = has_lines || !panel.lines.empty();
  }
  if (!has_lines) sheet.columns = {"share 0", "share 1", "share 2", "value"};
  return sheet;
}

TriangleMap read_triangle(const SheetSource& source, const Remarks& remarks) {
  TriangleMap picture{remarks.caption(), {}, remarks.text("value"), remarks.scale("scale")};
  const Index panels = remarks.number("panels", most_panels);
  for (std::size_t i = 0; i < static_cast<std::size_t>(panels); ++i) {
    TrianglePanel panel;
    panel.title = remarks.text(panel_key("panel title", i));
    panel.corners = remarks.labels(panel_key("corners", i));
    const Index points = remarks.number(panel_key("points", i), most_rows_of_part);
    panel.points = source.tensor(join("panel.", i, ".point"), Shape{points, 4}, 2);
    panel.marks = read_parts<TriangleMarks>(source, remarks, i, "mark", &TriangleMarks::places, 4,
                                            mark_named);
    panel.lines = read_parts<TriangleLine>(source, remarks, i, "line", &TriangleLine::segments, 6,
                                           triangle_line_named);
    picture.panels.push_back(std::move(panel));
  }
  return picture;
}

}  // namespace glassbert
