#include "draw/token_axis.h"

#include <algorithm>

#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int comfortable_height = 600;
constexpr int tallest = 1040;

int pixels_for(Index count, int comfortable) {
  Index pitch = std::min<Index>(comfortable, comfortable_height / count);
  if (pitch < TokenAxis::label_pitch)
    pitch = std::min<Index>(TokenAxis::label_pitch, tallest / count);
  return pitch < 1 ? tallest : static_cast<int>(pitch * count);
}

}  // namespace

TokenAxis lay_out_tokens(Font& font, const std::vector<std::string>& tokens, int comfortable) {
  TokenAxis axis;
  const Index count = static_cast<Index>(tokens.size());
  axis.rows = {count, pixels_for(count, comfortable)};
  axis.labels = make_labels(tokens);
  axis.step = axis.rows.label_step(TokenAxis::label_pitch);
  for (const Label& label : axis.labels) {
    const int width = label_width(font, label, TokenAxis::label_limit, label_style.size);
    axis.width = std::max(axis.width, width);
  }
  return axis;
}

void draw_token_labels(Canvas& canvas, Font& font, const TokenAxis& axis, Side side, int x, int y) {
  constexpr int half_letter = 4;
  for (Index row = 0; row < axis.rows.count; row += axis.step) {
    const Label& label = axis.labels[static_cast<std::size_t>(row)];
    const int width = label_width(font, label, TokenAxis::label_limit, label_style.size);
    draw_label(canvas, font, label, TokenAxis::label_limit, side == Side::left ? x - width : x,
               y + axis.rows.centre(row) + half_letter, label_style.size);
  }
}

}  // namespace glassbert
