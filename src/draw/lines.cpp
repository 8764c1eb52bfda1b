#include "draw/lines.h"

#include <array>
#include <cmath>

#include "draw/colours.h"
#include "draw/lines_layout.h"
#include "draw/number_text.h"
#include "draw/palette.h"
#include "draw/polyline.h"
#include "draw/series.h"

namespace glassbert {

namespace {

double pen_width(const LinesLayout& layout) {
  return layout.queries.step == 1 && layout.keys.step == 1 ? 2 : 1.2;
}

void draw_lines(Canvas& canvas, const LinesLayout& layout, int x, int y) {
  for (const WeightLine& line : layout.lines) {
    const Point from = layout.from(line), to = layout.to(line);
    LinePen pen{category_colour(static_cast<std::size_t>(line.head)), pen_width(layout),
                line.share};
    if (!std::isfinite(line.share)) pen = {not_a_number_colour, pen.width, 1};
    draw_segment(canvas, {from.x + x, from.y + y}, {to.x + x, to.y + y}, pen);
  }
}

void write_columns(Canvas& canvas, Font& font, const LinesLayout& layout, int x, int y) {
  const int left = x + layout.left - LinesLayout::label_gap;
  const int right = x + layout.right() + LinesLayout::label_gap;
  draw_token_labels(canvas, font, layout.queries, Side::left, left, y + layout.query_top());
  draw_token_labels(canvas, font, layout.keys, Side::right, right, y + layout.key_top());
  const int baseline = y + layout.top - 10;
  draw_text(canvas, font, "query", left - text_width(font, "query", axis_style), baseline,
            axis_style);
  draw_text(canvas, font, "key", right, baseline, axis_style);
}

// Sample lines with the weights that they stand for.
void draw_opacities(Canvas& canvas, Font& font, const Lines& picture, const LinesLayout& layout,
                    int x, int y) {
  constexpr std::array<double, 4> samples = {0.1, 0.25, 0.5, 1};
  constexpr int sample_width = 26;
  const int pitch = LinesLayout::lines_width / static_cast<int>(samples.size());
  const int row = y + layout.top + layout.height + 20;
  int left = x + layout.left;
  for (const double sample : samples) {
    const LinePen pen{ink, pen_width(layout), sample};
    draw_segment(canvas, {left + 1.0, row + 0.0}, {left + sample_width - 1.0, row + 0.0}, pen);
    draw_text(canvas, font, short_number(sample * layout.scale.high), left + sample_width + 6,
              row + 4, axis_style);
    left += pitch;
  }
  const int width = text_width(font, picture.value_name, axis_style);
  draw_text(canvas, font, picture.value_name,
            x + layout.left + (LinesLayout::lines_width - width) / 2, row + 22, axis_style);
}

Notes notes_of(const Lines& picture, const LinesLayout& layout) {
  Notes notes;
  notes.push_back("opacity: " + picture.value_name + ", " + describe(layout.scale));
  if (layout.left_out > 1e-6) {
    notes.push_back("weights under " + general_text(layout.least_share * layout.scale.high, 2) +
                    " are not drawn: " + general_text(100 * layout.left_out, 2) +
                    "% of all weight");
  }
  note_labels(notes, std::max(layout.queries.step, layout.keys.step));
  note_not_finite(notes, count_not_finite(picture.weights.values()));
  return notes;
}

}  // namespace

Canvas render(const Lines& picture) {
  Font font;
  const LinesLayout layout = lay_out(font, picture);
  Content content;
  content.width = layout.width();
  content.height = layout.top + layout.height + LinesLayout::scale_room;
  content.notes = notes_of(picture, layout);
  content.draw = [&](Canvas& canvas, Font& f, int x, int y) {
    draw_legend(canvas, f, layout.legend, x, y);
    draw_lines(canvas, layout, x, y);
    write_columns(canvas, f, layout, x, y);
    draw_opacities(canvas, f, picture, layout, x, y);
  };
  return draw_page(font, picture.caption, content);
}

}  // namespace glassbert
