#include "draw/bars.h"

#include <algorithm>
#include <cstdlib>

#include "draw/axis_notes.h"
#include "draw/bars_layout.h"
#include "draw/colours.h"
#include "draw/palette.h"

namespace glassbert {

namespace {

void draw_axis(Canvas& canvas, Font& font, const Bars& picture, const BarsLayout& layout, int x,
               int y) {
  const int bottom = y + layout.bottom();
  for (const Tick& tick : layout.axis.ticks) {
    const int column = x + layout.place(tick.value);
    canvas.fill({column, y + layout.top, 1, layout.bottom() - layout.top}, grid_colour);
    const int width = text_width(font, tick.text, axis_style);
    draw_text(canvas, font, tick.text, column - width / 2, bottom + 15, axis_style);
  }
  const int width = text_width(font, picture.value_name, axis_style);
  const int centre = x + layout.left + BarsLayout::axis_length / 2;
  draw_text(canvas, font, picture.value_name, centre - width / 2, bottom + 34, axis_style);
}

Colour bar_colour(const BarsLayout& layout, std::size_t series, double value) {
  const bool is_signed = layout.colours.size() == 1 && layout.axis.low < 0;
  if (!is_signed) return layout.colours[series];
  return diverging_colour(value < 0 ? 0.15 : 0.85);
}

void draw_bar(Canvas& canvas, Font& font, const BarsLayout& layout, std::size_t series,
              double value, int x, int y) {
  const int base = layout.base();
  int end = base;
  if (layout.axis.shows(value)) {
    end = layout.place(value);
    canvas.fill({x + std::min(base, end), y, std::abs(end - base), layout.bar},
                bar_colour(layout, series, value));
  } else {
    canvas.fill({x + base, y, 3, layout.bar}, not_a_number_colour);
    end += 3;
  }
  if (!layout.has_numbers) return;
  const std::string text = layout.number(value);
  const int left = value < 0 ? end - BarsLayout::value_gap - text_width(font, text, footer_style)
                             : end + BarsLayout::value_gap;
  draw_text(canvas, font, text, x + left, y + layout.bar / 2 + 4, footer_style);
}

void draw_group(Canvas& canvas, Font& font, const Bars& picture, const BarsLayout& layout,
                Index group, int x, int y) {
  const int bars = layout.bar * static_cast<int>(picture.series.size());
  const int top =
      y + layout.top + static_cast<int>(group) * layout.pitch + (layout.pitch - bars) / 2;
  for (std::size_t i = 0; i < picture.series.size(); ++i) {
    draw_bar(canvas, font, layout, i, picture.series[i].values(group), x,
             top + static_cast<int>(i) * layout.bar);
  }
  if (group % layout.name_step != 0) return;
  const Label& name = layout.names[static_cast<std::size_t>(group)];
  const int width = label_width(font, name, BarsLayout::name_limit, label_style.size);
  draw_label(canvas, font, name, BarsLayout::name_limit, x + layout.names_width - width,
             top + bars / 2 + 4, label_style.size);
}

Notes notes_of(const Bars& picture, const BarsLayout& layout) {
  Notes notes;
  std::vector<const Tensor*> values;
  for (const Series& one : picture.series) values.push_back(&one.values);
  note_axis(notes, layout.axis, picture.value_name, values);
  if (layout.name_step > 1) notes.push_back("every " + ordinal(layout.name_step) + " bar is named");
  return notes;
}

}  // namespace

Canvas render(const Bars& picture) {
  Font font;
  const BarsLayout layout = lay_out(font, picture);
  Content content;
  content.width = layout.right;
  content.height = layout.bottom() + BarsLayout::axis_room;
  content.notes = notes_of(picture, layout);
  content.draw = [&](Canvas& canvas, Font& f, int x, int y) {
    draw_legend(canvas, f, layout.legend, x, y);
    draw_axis(canvas, f, picture, layout, x, y);
    for (Index group = 0; group < static_cast<Index>(picture.names.size()); ++group)
      draw_group(canvas, f, picture, layout, group, x, y);
    canvas.fill({x + layout.base(), y + layout.top, 1, layout.bottom() - layout.top}, quiet_ink);
  };
  return draw_page(font, picture.caption, content);
}

}  // namespace glassbert
