#include "draw/legend.h"

#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int square = 11;
constexpr int square_gap = 6;  // between a square and its name
constexpr int entry_gap = 20;  // between entries

int entry_width(Font& font, const LegendEntry& entry) {
  return square + square_gap + text_width(font, entry.name, label_style);
}

}  // namespace

Legend lay_out_legend(Font& font, const std::vector<LegendEntry>& entries, int width) {
  Legend legend;
  int used = 0;
  for (LegendEntry entry : entries) {
    entry.name = cut_to_width(font, entry.name, width - square - square_gap, label_style);
    const int needed = entry_width(font, entry);
    if (legend.lines.empty() || used + entry_gap + needed > width) {
      legend.lines.emplace_back();
      used = 0;
    }
    used += (used > 0 ? entry_gap : 0) + needed;
    legend.lines.back().push_back(std::move(entry));
  }
  return legend;
}

void draw_legend(Canvas& canvas, Font& font, const Legend& legend, int x, int y) {
  for (const std::vector<LegendEntry>& line : legend.lines) {
    int left = x;
    for (const LegendEntry& entry : line) {
      canvas.fill({left, y + 1, square, square}, entry.colour);
      draw_text(canvas, font, entry.name, left + square + square_gap, y + 11, label_style);
      left += entry_width(font, entry) + entry_gap;
    }
    y += Legend::line_pitch;
  }
}

}  // namespace glassbert
