#include "draw/head_grid.h"

#include <algorithm>

#include "core/check.h"
#include "draw/cells.h"
#include "draw/colour_bar.h"
#include "draw/head_grid_layout.h"
#include "draw/number_text.h"
#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int grid_bar_gap = 18;
constexpr int number_gap = 7;  // between a number and the panels it stands at

void draw_centred(Canvas& canvas, Font& font, const std::string& text, int x, int y,
                  const TextStyle& style) {
  draw_text(canvas, font, text, x - text_width(font, text, style) / 2, y, style);
}

// Numbers the heads above the panels: once, or above each row of a single layer.
void number_heads(Canvas& canvas, Font& font, const HeadGridLayout& layout, int x, int y) {
  const Index numbered = layout.is_broken ? layout.heads : layout.columns;
  for (Index head = 0; head < numbered; ++head) {
    draw_centred(canvas, font, std::to_string(head),
                 x + layout.x(head % layout.columns) + layout.tokens.pixels / 2,
                 y + layout.y(head / layout.columns) - number_gap, label_style);
  }
}

void number_layers(Canvas& canvas, Font& font, const HeadGrid& picture,
                   const HeadGridLayout& layout, int x, int y) {
  const Index numbered = layout.is_broken ? 1 : layout.rows;
  for (Index row = 0; row < numbered; ++row) {
    const std::string text = std::to_string(picture.first_layer + row);
    draw_text(canvas, font, text,
              x + layout.x(0) - number_gap - 2 - text_width(font, text, label_style),
              y + layout.y(row) + layout.tokens.pixels / 2 + 4, label_style);
  }
}

void write_titles(Canvas& canvas, Font& font, const HeadGridLayout& layout, int x, int y) {
  const int across = layout.x(layout.columns - 1) + layout.tokens.pixels - layout.x(0);
  const int down = layout.y(layout.rows - 1) + layout.tokens.pixels - layout.y(0);
  draw_centred(canvas, font, "head", x + layout.x(0) + across / 2, y + 11, axis_style);
  draw_text_upwards(canvas, font, "layer", x + 10,
                    y + layout.y(0) + (down + text_width(font, "layer", axis_style)) / 2,
                    axis_style);
}

void draw_panels(Canvas& canvas, Font& font, const HeadGrid& picture, const HeadGridLayout& layout,
                 int x, int y) {
  const TextStyle maximum_style{9, Weight::regular, quiet_ink};
  const int pixels = layout.tokens.pixels;
  for (Index panel = 0; panel < static_cast<Index>(layout.scales.size()); ++panel) {
    const Tensor& layer = picture.layers[static_cast<std::size_t>(panel / layout.heads)];
    const Scale& scale = layout.scales[static_cast<std::size_t>(panel)];
    const int left = x + layout.x(panel % layout.columns);
    const int top = y + layout.y(panel / layout.columns);
    draw_cells(canvas, left, top, layout.tokens, layout.tokens,
               head_values(layer, panel % layout.heads), scale);
    canvas.frame({left, top, pixels, pixels}, frame_colour);
    if (picture.scale != ScaleKind::panel) continue;
    const std::string text = "max " + short_number(scale.high);
    draw_text(canvas, font, text, left + pixels - text_width(font, text, maximum_style),
              top + pixels + 10, maximum_style);
  }
}

ColourBar bar_of(const HeadGrid& picture, const HeadGridLayout& layout) {
  if (picture.scale == ScaleKind::panel) {
    const bool from_zero = std::all_of(layout.scales.begin(), layout.scales.end(),
                                       [](const Scale& scale) { return scale.low == 0; });
    const std::string low = from_zero ? "0" : "own min";
    return {{}, picture.value_name + " (each panel on its own scale)", low, "own max"};
  }
  const Scale& scale = layout.scales.front();
  return {scale, picture.value_name + " (" + describe(scale) + ")", "", ""};
}

Notes notes_of(const HeadGrid& picture, const HeadGridLayout& layout) {
  Notes notes;
  notes.push_back(picture.scale == ScaleKind::panel
                      ? picture.value_name + ": each panel on its own scale, its maximum below it"
                      : picture.value_name + ": " + describe(layout.scales.front()));
  notes.push_back(join("in each panel: query down, key across, ", layout.tokens.count, " tokens"));
  notes.push_back("layers and heads count from 0");
  note_pooling(notes, layout.tokens, layout.tokens);
  Index count = 0;
  for (const Tensor& layer : picture.layers) count += count_not_finite(layer.values());
  note_not_finite(notes, count);
  return notes;
}

}  // namespace

Canvas render(const HeadGrid& picture) {
  Font font;
  const HeadGridLayout layout = lay_out(picture);
  const int pixels = layout.tokens.pixels;
  const int right = layout.x(layout.columns - 1) + pixels;
  const int bottom = layout.y(layout.rows - 1) + pixels;
  const int height = std::max(colour_bar_height, bottom - layout.y(0));
  Content content;
  content.width = right + grid_bar_gap + colour_bar_width;
  content.height = layout.y(0) + height + (picture.scale == ScaleKind::panel ? 12 : 0);
  content.notes = notes_of(picture, layout);
  content.draw = [&](Canvas& canvas, Font& f, int x, int y) {
    write_titles(canvas, f, layout, x, y);
    number_heads(canvas, f, layout, x, y);
    number_layers(canvas, f, picture, layout, x, y);
    draw_panels(canvas, f, picture, layout, x, y);
    draw_colour_bar(canvas, f, bar_of(picture, layout), x + right + grid_bar_gap, y + layout.y(0),
                    height);
  };
  return draw_page(font, picture.caption, content);
}

}  // namespace glassbert
