#pragma once

#include <string>

#include "draw/scale.h"
#include "draw/text.h"

namespace glassbert {

// What the colours mean: a bar of the whole scale from low (bottom) to high (top), ticks beside it,
// and a caption along it where there is room.
struct ColourBar {
  Scale scale;
  std::string caption;
  // Written at the two ends in place of ticks, where every panel has a scale of its own.
  std::string low_text;
  std::string high_text;
};

// The columns that a bar takes, and the least height at which its ticks can be read.
inline constexpr int colour_bar_width = 76;
inline constexpr int colour_bar_height = 120;

// Draws into columns x .. x+colour_bar_width-1, rows y .. y+height-1.
void draw_colour_bar(Canvas& canvas, Font& font, const ColourBar& bar, int x, int y, int height);

}  // namespace glassbert
