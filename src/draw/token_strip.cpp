#include "draw/token_strip.h"

#include <algorithm>

#include "draw/cells.h"
#include "draw/colour_bar.h"
#include "draw/palette.h"
#include "draw/token_strip_layout.h"

namespace glassbert {

namespace {

constexpr int strip_bar_gap = 20;
constexpr int tallest_bar = 320;

void draw_cell(Canvas& canvas, Font& font, const StripRowLayout& row, Index token,
               const Box& cell) {
  const double value = row.row->values(token);
  canvas.fill(cell, colour_of(value, row.scale));
  const int centre = cell.x + cell.width / 2;
  draw_number(canvas, font, value, row.scale, centre, cell.y + cell.height / 2);
  if (!row.shows_label(token)) return;
  const Label& label = row.labels[static_cast<std::size_t>(token)];
  const int width = label_width(font, label, cell.width, label_style.size);
  draw_label(canvas, font, label, cell.width, centre - width / 2, cell.y - 7, label_style.size);
}

// Draws the tokens of one line, row below row, from y downwards.
void draw_line(Canvas& canvas, Font& font, const StripLayout& layout, Index line, int x, int y) {
  const Index first = line * layout.tokens_a_line;
  for (const StripRowLayout& row : layout.rows) {
    if (row.shows_labels()) y += StripLayout::label_room;
    const std::string name =
        cut_to_width(font, row.row->name, StripLayout::name_limit, label_style);
    draw_text(canvas, font, name,
              x + layout.names - StripLayout::name_gap - text_width(font, name, label_style),
              y + StripLayout::cell_height / 2 + 4, label_style);
    const Index last = std::min(row.row->values.size(), first + layout.tokens_a_line);
    for (Index token = first; token < last; ++token) {
      const int left = x + layout.names + static_cast<int>(token - first) * layout.cell_width;
      draw_cell(canvas, font, row, token,
                {left, y, layout.cell_width - StripLayout::cell_gap, StripLayout::cell_height});
    }
    y += StripLayout::cell_height + StripLayout::row_gap;
  }
}

// The scales, rows with the same one together: "tired, wide: fixed scale 0 to 1".
Notes scale_notes(const TokenStrip& picture, const StripLayout& layout) {
  if (layout.has_one_scale()) {
    return {picture.value_name + ": " + describe(layout.rows.front().scale)};
  }
  Notes notes;
  std::string names;
  for (std::size_t i = 0; i < layout.rows.size(); ++i) {
    names += (names.empty() ? "" : ", ") + layout.rows[i].row->name;
    if (i + 1 < layout.rows.size() && layout.rows[i].scale == layout.rows[i + 1].scale) continue;
    notes.push_back(names + ": " + describe(layout.rows[i].scale));
    names.clear();
  }
  return notes;
}

Notes notes_of(const TokenStrip& picture, const StripLayout& layout) {
  Notes notes = scale_notes(picture, layout);
  Index count = 0;
  for (const StripRow& row : picture.rows) count += count_not_finite(row.values.values());
  note_not_finite(notes, count);
  return notes;
}

}  // namespace

Canvas render(const TokenStrip& picture) {
  Font font;
  const StripLayout layout = lay_out(font, picture);
  const bool has_bar = layout.has_one_scale();
  Content content;
  content.width = layout.width() + (has_bar ? strip_bar_gap + colour_bar_width : 0);
  content.height = has_bar ? std::max(layout.height(), colour_bar_height) : layout.height();
  content.notes = notes_of(picture, layout);
  content.draw = [&](Canvas& canvas, Font& f, int x, int y) {
    for (Index line = 0; line < layout.lines; ++line) {
      const int down = static_cast<int>(line) * (layout.line_height + StripLayout::line_gap);
      draw_line(canvas, f, layout, line, x, y + down);
    }
    if (!has_bar) return;
    draw_colour_bar(canvas, f, {layout.rows.front().scale, picture.value_name, "", ""},
                    x + layout.width() + strip_bar_gap, y + 8,
                    std::min(content.height - 16, tallest_bar));
  };
  return draw_page(font, picture.caption, content);
}

}  // namespace glassbert
