#pragma once

#include <string>
#include <vector>

#include "draw/text.h"

namespace glassbert {

// What colours stand for: a square and a name for each, in as many lines as they need.
struct LegendEntry {
  std::string name;
  Colour colour;
};

struct Legend {
  static constexpr int line_pitch = 20;

  std::vector<std::vector<LegendEntry>> lines;

  int height() const { return static_cast<int>(lines.size()) * line_pitch; }
};

// Breaks the entries into lines no wider than `width`; a name that is wider still is cut.
Legend lay_out_legend(Font& font, const std::vector<LegendEntry>& entries, int width);

// Draws into rows y .. y+height()-1, from column x to the right.
void draw_legend(Canvas& canvas, Font& font, const Legend& legend, int x, int y);

}  // namespace glassbert
