#pragma once

#include <span>
#include <vector>

#include "draw/axis.h"
#include "draw/head_grid.h"

namespace glassbert {

// Where the panels of a grid go, in pixels relative to the content's corner.
struct HeadGridLayout {
  static constexpr int gap = 9;          // between panels
  static constexpr int line_room = 14;   // for a line of text above or below a row of panels
  static constexpr int layer_room = 44;  // for the layers' numbers and their title
  static constexpr int head_room = 40;   // for the heads' numbers and their title

  Axis tokens;
  Index heads = 0;
  Index columns = 0;
  Index rows = 0;
  bool is_broken = false;  // one layer in several rows: each row numbers its heads
  int row_gap = gap;
  std::vector<Scale> scales;  // of every panel, layer by layer

  int x(Index column) const {
    return layer_room + static_cast<int>(column) * (tokens.pixels + gap);
  }
  int y(Index row) const { return head_room + static_cast<int>(row) * (tokens.pixels + row_gap); }
};

// Throws std::invalid_argument unless there is a layer and all have the same shape (A,T,T), with T
// tokens.
HeadGridLayout lay_out(const HeadGrid& picture);

// The values (T,T) of one head in a layer (A,T,T).
std::span<const real> head_values(const Tensor& layer, Index head);

}  // namespace glassbert
