#include "draw/colour_bar.h"

#include <algorithm>

#include "draw/palette.h"
#include "draw/pixel_math.h"

namespace glassbert {

namespace {

constexpr int bar_width = 14;
constexpr int tick_length = 4;
constexpr int tick_pitch = 60;

void draw_tick(Canvas& canvas, Font& font, int x, int y, const std::string& text) {
  canvas.fill({x + bar_width + 1, y, tick_length, 1}, dim_ink);
  draw_text(canvas, font, text, x + bar_width + tick_length + 4, y + 5, axis_style);
}

}  // namespace

void draw_colour_bar(Canvas& canvas, Font& font, const ColourBar& bar, int x, int y, int height) {
  const Scale& scale = bar.scale;
  const double range = scale.high / 2 - scale.low / 2;
  for (int row = 0; row < height; ++row) {
    const double share = height > 1 ? double(height - 1 - row) / (height - 1) : 0;
    canvas.fill({x, y + row, bar_width, 1}, colour_of(scale.low + share * range * 2, scale));
  }
  canvas.frame({x, y, bar_width, height}, frame_colour);
  if (!bar.high_text.empty()) {
    draw_tick(canvas, font, x, y, bar.high_text);
    draw_tick(canvas, font, x, y + height - 1, bar.low_text);
  } else {
    for (const Tick& tick : nice_ticks(scale, std::clamp(height / tick_pitch, 3, 6))) {
      const double share = (tick.value / 2 - scale.low / 2) / range;
      draw_tick(canvas, font, x, y + round_to_int((1 - share) * (height - 1)), tick.text);
    }
  }
  const int length = text_width(font, bar.caption, axis_style);
  if (length <= height) {
    draw_text_upwards(canvas, font, bar.caption, x + colour_bar_width - 4,
                      y + (height + length) / 2, axis_style);
  }
}

}  // namespace glassbert
