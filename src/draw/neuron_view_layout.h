#pragma once

#include "draw/neuron_view.h"
#include "draw/scale.h"
#include "draw/token_axis.h"

namespace glassbert {

// Where the columns of a neuron view go, in pixels relative to the content's corner.
struct NeuronViewLayout {
  static constexpr int label_gap = 8;
  static constexpr int column_gap = 26;
  static constexpr int title_room = 22;  // for the columns' titles
  static constexpr int query_height = 18;
  static constexpr int query_gap = 30;  // between the query's strip and the keys
  static constexpr int score_width = 84;
  static constexpr int weight_length = 110;  // of the bar of a weight of 1
  static constexpr int scale_room = 44;      // below the columns, for their scales

  TokenAxis tokens;
  Axis dimensions;
  Scale query_scale, key_scale, product_scale, score_scale;  // symmetric
  int keys_x = 0;                                            // of each column
  int products_x = 0;
  int scores_x = 0;
  int weights_x = 0;
  int width = 0;

  int query_y() const { return title_room; }
  int keys_y() const { return title_room + query_height + query_gap; }
  int bottom() const { return keys_y() + tokens.rows.pixels; }
};

// Throws as render(NeuronView) does.
NeuronViewLayout lay_out(Font& font, const NeuronView& picture);

}  // namespace glassbert
