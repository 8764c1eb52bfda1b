#include "draw/card.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/check.h"
#include "draw/card_layout.h"
#include "draw/colours.h"
#include "draw/notes.h"
#include "draw/number_text.h"
#include "draw/palette.h"
#include "draw/pixel_math.h"
#include "draw/polyline.h"
#include "draw/text.h"

namespace glassbert {

namespace {

constexpr std::array<std::string_view, 3> badge_names{"pass", "fail", "not tested"};
constexpr std::array<Colour, 3> badge_colours{Colour{30, 96, 170}, Colour{196, 78, 20},
                                              Colour{150, 154, 163}};
constexpr Colour gauge_ground{232, 234, 239};

void draw_tokens(Canvas& canvas, Font& font, const Card& picture, const CardLayout& layout, int x,
                 int y) {
  for (std::size_t t = 0; t < layout.tokens.size(); ++t) {
    const auto& [box, label] = layout.tokens[t];
    const Colour ground = colour_of(picture.scores(static_cast<Index>(t)), layout.scale);
    canvas.fill({x + box.x, y + box.y, box.width, box.height}, ground);
    const TextStyle style{label_style.size, Weight::regular, ink_on(ground)};
    const std::string text = cut_to_width(font, label.text, box.width - 4, style);
    draw_text(canvas, font, text, x + box.x + (box.width - text_width(font, text, style)) / 2,
              y + box.y + box.height / 2 + 4, style);
  }
}

void draw_badge(Canvas& canvas, Font& font, Badge badge, int x, int y) {
  canvas.fill({x, y, CardLayout::badge_width, 22}, badge_colours[static_cast<std::size_t>(badge)]);
  const TextStyle style{12, Weight::bold, white};
  const std::string text(badge_name(badge));
  draw_text(canvas, font, text, x + (CardLayout::badge_width - text_width(font, text, style)) / 2,
            y + 15, style);
}

// A bar as long as what was measured, a line at the limit, a ring at the control; from 0 or the
// least of them to the largest.
void draw_gauge(Canvas& canvas, Font& font, const CardRow& row, int x, int y) {
  double low = 0, high = 0;
  for (const real number : row.numbers.values())
    if (std::isfinite(number)) {
      low = std::min(low, double(number));
      high = std::max(high, double(number));
    }
  constexpr int room = 46, height = 12;  // room: behind the bar, for the number
  const int length = CardLayout::gauge_width - room;
  const double range = high > low ? (high - low) * 1.05 : 1;
  const auto place = [&](double value) { return x + round_to_int((value - low) / range * length); };
  const int zero = place(0), end = place(row.numbers(0));
  canvas.fill({x, y, length, height}, gauge_ground);
  canvas.fill({std::min(zero, end), y, std::max(2, std::abs(end - zero)), height},
              badge_colours[static_cast<std::size_t>(row.badge)]);
  if (std::isfinite(row.numbers(2)))
    canvas.fill({place(row.numbers(2)), y - 4, 2, height + 8}, ink);
  if (std::isfinite(row.numbers(1))) {
    const Point at{place(row.numbers(1)) + 0.5, y + height / 2.0};
    draw_segment(canvas, at, at, {ink, 10});
    draw_segment(canvas, at, at, {white, 6});
  }
  draw_text(canvas, font, short_number(row.numbers(0)), x + length + 6, y + height - 1, axis_style);
}

void draw_row(Canvas& canvas, Font& font, const CardLayout::RowPlace& place, int x, int y) {
  draw_badge(canvas, font, place.row->badge, x, y + place.top);
  draw_text(canvas, font, place.row->name, x + CardLayout::name_left, y + place.top + 14,
            panel_style);
  int baseline = y + place.top + 32;
  for (const std::string& line : place.lines) {
    draw_text(canvas, font, line, x + CardLayout::name_left, baseline, axis_style);
    baseline += line_height(axis_style);
  }
  if (place.has_gauge)
    draw_gauge(canvas, font, *place.row, x + CardLayout::gauge_left, y + place.top + 6);
}

}  // namespace

std::string_view badge_name(Badge badge) { return badge_names[static_cast<std::size_t>(badge)]; }

Badge badge_named(std::string_view name) {
  for (std::size_t i = 0; i < badge_names.size(); ++i)
    if (badge_names[i] == name) return static_cast<Badge>(i);
  check(false, "card: no badge is called \"", name, "\"");
  return {};
}

Canvas render(const Card& picture) {
  Font font;
  const CardLayout layout = lay_out(font, picture);
  Content content;
  content.width = CardLayout::width;
  content.height = layout.height;
  content.notes = {picture.value_name + ": " + describe(layout.scale),
                   "bars: what was measured; the line: the limit; the ring: the control"};
  note_not_finite(content.notes, count_not_finite(picture.scores.values()));
  content.draw = [&](Canvas& canvas, Font& f, int x, int y) {
    draw_tokens(canvas, f, picture, layout, x, y);
    for (const CardLayout::RowPlace& row : layout.rows) draw_row(canvas, f, row, x, y);
    if (layout.uses.empty()) return;
    canvas.fill({x, y + layout.uses_title - 26, CardLayout::width, 1}, frame_colour);
    draw_text(canvas, f, "What these scores are fit for, here", x, y + layout.uses_title,
              panel_style);
    for (const CardLayout::RowPlace& use : layout.uses) draw_row(canvas, f, use, x, y);
  };
  return draw_page(font, picture.caption, content);
}

}  // namespace glassbert
