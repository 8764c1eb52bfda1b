#include "draw/neuron_view.h"

#include <algorithm>
#include <cmath>

#include "draw/cells.h"
#include "draw/colours.h"
#include "draw/neuron_view_layout.h"
#include "draw/number_text.h"
#include "draw/palette.h"
#include "draw/pixel_math.h"
#include "draw/series.h"

namespace glassbert {

namespace {

constexpr int numbered_row = 13;  // from this height rows show their numbers

void draw_strip(Canvas& canvas, const Axis& rows, const Axis& columns, const Tensor& values,
                const Scale& scale, int x, int y) {
  draw_cells(canvas, x, y, rows, columns, values.values(), scale);
  canvas.frame({x, y, columns.pixels, rows.pixels}, frame_colour);
}

// The colours of a symmetric scale on a short bar, with the ends beside it.
void draw_scale(Canvas& canvas, Font& font, const Scale& scale, int x, int y) {
  constexpr int length = 60, thickness = 8, gap = 5;
  const std::string low = short_number(scale.low), high = "+" + short_number(scale.high);
  int left = draw_text(canvas, font, low, x, y + thickness, footer_style) + gap;
  for (int column = 0; column < length; ++column)
    canvas.fill({left + column, y, 1, thickness}, diverging_colour(double(column) / (length - 1)));
  canvas.frame({left, y, length, thickness}, frame_colour);
  draw_text(canvas, font, high, left + length + gap, y + thickness, footer_style);
}

void draw_query(Canvas& canvas, Font& font, const NeuronView& picture,
                const NeuronViewLayout& layout, int x, int y) {
  const int top = y + layout.query_y();
  const std::string token =
      cut_to_width(font, picture.query_token, TokenAxis::label_limit, label_style);
  const int right = x + layout.keys_x - NeuronViewLayout::label_gap;
  draw_text(canvas, font, token, right - text_width(font, token, label_style), top + 13,
            label_style);
  draw_text(canvas, font, "q of the query", x + layout.keys_x, top - 8, axis_style);
  draw_strip(canvas, {1, NeuronViewLayout::query_height}, layout.dimensions, picture.query,
             layout.query_scale, x + layout.keys_x, top);
  draw_scale(canvas, font, layout.query_scale, x + layout.keys_x + layout.dimensions.pixels + 12,
             top + 5);
}

void draw_keys(Canvas& canvas, Font& font, const NeuronView& picture,
               const NeuronViewLayout& layout, int x, int y) {
  const int top = y + layout.keys_y(), title = top - 8;
  const int below = y + layout.bottom() + 12;
  draw_token_labels(canvas, font, layout.tokens, Side::left,
                    x + layout.keys_x - NeuronViewLayout::label_gap, top);
  draw_text(canvas, font, "k of each key", x + layout.keys_x, title, axis_style);
  draw_strip(canvas, layout.tokens.rows, layout.dimensions, picture.keys, layout.key_scale,
             x + layout.keys_x, top);
  draw_scale(canvas, font, layout.key_scale, x + layout.keys_x, below);
  draw_text(canvas, font, "q × k", x + layout.products_x, title, axis_style);
  draw_strip(canvas, layout.tokens.rows, layout.dimensions, picture.products, layout.product_scale,
             x + layout.products_x, top);
  draw_scale(canvas, font, layout.product_scale, x + layout.products_x, below);
}

void draw_scores(Canvas& canvas, Font& font, const NeuronView& picture,
                 const NeuronViewLayout& layout, int x, int y) {
  const int left = x + layout.scores_x, top = y + layout.keys_y();
  draw_text(canvas, font, "q·k / sqrt(D)", left, top - 8, axis_style);
  draw_strip(canvas, layout.tokens.rows, {1, NeuronViewLayout::score_width}, picture.scores,
             layout.score_scale, left, top);
  if (layout.tokens.rows.begin(1) < numbered_row) return;
  for (Index row = 0; row < layout.tokens.rows.count; ++row)
    draw_number(canvas, font, picture.scores(row), layout.score_scale,
                left + NeuronViewLayout::score_width / 2, top + layout.tokens.rows.centre(row));
}

void draw_weights(Canvas& canvas, Font& font, const NeuronView& picture,
                  const NeuronViewLayout& layout, int x, int y) {
  const int left = x + layout.weights_x, top = y + layout.keys_y();
  const Axis& rows = layout.tokens.rows;
  draw_text(canvas, font, "softmax", left, top - 8, axis_style);
  for (Index row = 0; row < rows.count; ++row) {
    const double weight = picture.probs(row);
    const bool is_number = std::isfinite(weight);
    const int length =
        is_number ? round_to_int(std::clamp(weight, 0.0, 1.0) * NeuronViewLayout::weight_length)
                  : 3;
    const int height = rows.begin(row + 1) - rows.begin(row), gap = height >= 8 ? height / 5 : 0;
    canvas.fill({left, top + rows.begin(row) + gap, length, std::max(1, height - 2 * gap)},
                is_number ? category_colour(0) : not_a_number_colour);
    if (height < numbered_row) continue;
    draw_text(canvas, font, cell_number(weight, {}), left + length + 5, top + rows.centre(row) + 4,
              footer_style);
  }
  canvas.fill({left - 1, top, 1, rows.pixels}, quiet_ink);
}

Notes notes_of(const NeuronView& picture, const NeuronViewLayout& layout) {
  Notes notes;
  notes.push_back(join("dimensions 0 to ", layout.dimensions.count - 1, " across"));
  notes.push_back("blue is negative, red positive, each column on its own symmetric scale");
  notes.push_back("softmax: fixed scale 0 to 1");
  note_labels(notes, layout.tokens.step);
  note_pooling(notes, layout.tokens.rows, layout.dimensions);
  Index count = 0;
  for (const Tensor* tensor :
       {&picture.query, &picture.keys, &picture.products, &picture.scores, &picture.probs})
    count += count_not_finite(tensor->values());
  note_not_finite(notes, count);
  return notes;
}

}  // namespace

Canvas render(const NeuronView& picture) {
  Font font;
  const NeuronViewLayout layout = lay_out(font, picture);
  Content content;
  content.width = layout.width;
  content.height = layout.bottom() + NeuronViewLayout::scale_room - 16;
  content.notes = notes_of(picture, layout);
  content.draw = [&](Canvas& canvas, Font& f, int x, int y) {
    draw_query(canvas, f, picture, layout, x, y);
    draw_keys(canvas, f, picture, layout, x, y);
    draw_scores(canvas, f, picture, layout, x, y);
    draw_weights(canvas, f, picture, layout, x, y);
  };
  return draw_page(font, picture.caption, content);
}

}  // namespace glassbert
