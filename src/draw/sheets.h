#pragma once

#include "draw/remarks.h"
#include "draw/sheet.h"

namespace glassbert {

// How each kind of picture becomes a sheet and is read back. Both ways of one kind stand together
// in sheet_KIND.cpp: what one writes the other reads.

Sheet sheet_of(const Heatmap& picture);
Heatmap read_heatmap(const SheetSource& source, const Remarks& remarks);

Sheet sheet_of(const HeadGrid& picture);
HeadGrid read_grid(const SheetSource& source, const Remarks& remarks);

Sheet sheet_of(const TokenStrip& picture);
TokenStrip read_strip(const SheetSource& source, const Remarks& remarks);

Sheet sheet_of(const Bars& picture);
Bars read_bars(const SheetSource& source, const Remarks& remarks);

Sheet sheet_of(const LineChart& picture);
LineChart read_chart(const SheetSource& source, const Remarks& remarks);

Sheet sheet_of(const Lines& picture);
Lines read_lines(const SheetSource& source, const Remarks& remarks);

Sheet sheet_of(const NeuronView& picture);
NeuronView read_neuron_view(const SheetSource& source, const Remarks& remarks);

Sheet sheet_of(const TriangleMap& picture);
TriangleMap read_triangle(const SheetSource& source, const Remarks& remarks);

Sheet sheet_of(const Card& picture);
Card read_card(const SheetSource& source, const Remarks& remarks);

// A sheet with what all have in common, and one remark more.
Sheet begin_sheet(const char* kind, const Caption& caption);
void remark(Sheet& sheet, const std::string& key, std::string_view value);

}  // namespace glassbert
