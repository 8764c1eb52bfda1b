#include "draw/card_layout.h"

#include <algorithm>
#include <cmath>

#include "core/check.h"
#include "draw/palette.h"
#include "draw/text.h"

namespace glassbert {

namespace {

constexpr int token_label_limit = 160;
constexpr int token_padding = 8;
constexpr int token_gap = 3;
constexpr int below_tokens = 26;
constexpr int heading_room = 40;
constexpr int card_name_height = 20;

void check_card(const Card& picture) {
  check(!picture.tokens.empty() && !picture.rows.empty(), "card: no tokens, or no rows");
  check_shape(picture.scores, Shape{std::ssize(picture.tokens)}, "card: scores");
  for (const auto* rows : {&picture.rows, &picture.uses})
    for (const CardRow& row : *rows) check_shape(row.numbers, Shape{3}, "card: numbers of a row");
}

// Cells side by side, broken into lines; the row below the last.
int place_tokens(Font& font, const Card& picture, CardLayout& layout) {
  int x = 0, y = 0;
  for (const Label& label : make_labels(picture.tokens)) {
    const int width =
        label_width(font, label, token_label_limit, label_style.size) + 2 * token_padding;
    if (x > 0 && x + width > CardLayout::width) {
      x = 0;
      y += CardLayout::cell_height + token_gap;
    }
    layout.tokens.push_back({{x, y, width, CardLayout::cell_height}, label});
    x += width + token_gap;
  }
  return y + CardLayout::cell_height;
}

int place_rows(Font& font, const std::vector<CardRow>& rows, int width, bool with_gauges, int y,
               std::vector<CardLayout::RowPlace>& places) {
  for (const CardRow& row : rows) {
    CardLayout::RowPlace place{&row, y, 0, wrap(font, row.sentence, width, axis_style)};
    place.height =
        card_name_height + static_cast<int>(place.lines.size()) * line_height(axis_style);
    place.has_gauge = with_gauges && std::isfinite(row.numbers(0));
    y += place.height + CardLayout::row_gap;
    places.push_back(std::move(place));
  }
  return y;
}

}  // namespace

CardLayout lay_out(Font& font, const Card& picture) {
  check_card(picture);
  CardLayout layout;
  layout.scale = fit_scale(picture.scale, widen({}, picture.scores.values()));
  const int rows = place_tokens(font, picture, layout) + below_tokens;
  int y = place_rows(font, picture.rows, CardLayout::sentence_width, true, rows, layout.rows);
  if (!picture.uses.empty()) {
    layout.uses_title = y + heading_room - 20;
    y = place_rows(font, picture.uses, CardLayout::use_width, false, y + heading_room, layout.uses);
  }
  layout.height = y - CardLayout::row_gap;
  return layout;
}

}  // namespace glassbert
