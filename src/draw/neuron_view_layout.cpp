#include "draw/neuron_view_layout.h"

#include <algorithm>

#include "core/check.h"
#include "draw/palette.h"

namespace glassbert {

namespace {

constexpr int comfortable_row = 20;
constexpr int largest_neuron = 20;
constexpr Index comfortable_strip = 330;  // the width of a strip of many dimensions
constexpr int least_strip = 150;          // what the title and the scale of a strip need
constexpr int number_room = 34;           // for the number behind a weight's bar

void check_view(const NeuronView& picture) {
  check(!picture.tokens.empty(), "neuron view: no tokens");
  check_rank(picture.query, 1, "neuron view: query");
  check(!picture.query.empty(), "neuron view: no dimensions");
  const Index count = static_cast<Index>(picture.tokens.size());
  const Index dimensions = picture.query.dim(0);
  check_shape(picture.keys, Shape{count, dimensions}, "neuron view: keys");
  check_shape(picture.products, Shape{count, dimensions}, "neuron view: products");
  check_shape(picture.scores, Shape{count}, "neuron view: scores");
  check_shape(picture.probs, Shape{count}, "neuron view: probs");
}

Axis lay_out_dimensions(Index count) {
  const Index cell = std::min<Index>(largest_neuron, comfortable_strip / count);
  return {count, static_cast<int>(cell > 0 ? cell * count : comfortable_strip)};
}

Scale symmetric_scale(const Tensor& values) {
  return fit_scale(ScaleKind::symmetric, widen({}, values.values()));
}

}  // namespace

NeuronViewLayout lay_out(Font& font, const NeuronView& picture) {
  check_view(picture);
  NeuronViewLayout layout;
  layout.tokens = lay_out_tokens(font, picture.tokens, comfortable_row);
  layout.dimensions = lay_out_dimensions(picture.query.dim(0));
  layout.query_scale = symmetric_scale(picture.query);
  layout.key_scale = symmetric_scale(picture.keys);
  layout.product_scale = symmetric_scale(picture.products);
  layout.score_scale = symmetric_scale(picture.scores);
  const int query_width =
      text_width(font, picture.query_token, label_style);  // as wide as a key's label, or cut
  layout.keys_x = std::max(layout.tokens.width, std::min(query_width, TokenAxis::label_limit)) +
                  NeuronViewLayout::label_gap;
  const int strip = std::max(layout.dimensions.pixels, least_strip);
  layout.products_x = layout.keys_x + strip + NeuronViewLayout::column_gap;
  layout.scores_x = layout.products_x + strip + NeuronViewLayout::column_gap;
  layout.weights_x = layout.scores_x + NeuronViewLayout::score_width + NeuronViewLayout::column_gap;
  layout.width = layout.weights_x + NeuronViewLayout::weight_length + number_room;
  return layout;
}

}  // namespace glassbert
