#include "core/utf8.h"
#include "draw/sheets.h"

namespace glassbert {

Picture from_sheet(const SheetSource& source) {
  const Remarks remarks(source);
  const std::string kind = remarks.text("kind");
  if (kind == "heatmap") return read_heatmap(source, remarks);
  if (kind == "grid") return read_grid(source, remarks);
  if (kind == "strip") return read_strip(source, remarks);
  if (kind == "bars") return read_bars(source, remarks);
  if (kind == "chart") return read_chart(source, remarks);
  if (kind == "lines") return read_lines(source, remarks);
  if (kind == "neuron") return read_neuron_view(source, remarks);
  if (kind == "card") return read_card(source, remarks);
  if (kind == "triangle") return read_triangle(source, remarks);
  remarks.refuse("pictures of the kind \"" + printable(kind) + "\" are not known");
}

}  // namespace glassbert
