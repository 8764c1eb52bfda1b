#pragma once

#include <vector>

#include "draw/label.h"
#include "draw/token_strip.h"

namespace glassbert {

// A row as it is drawn.
struct StripRowLayout {
  const StripRow* row = nullptr;
  const StripRow* above = nullptr;  // whose labels hold for this row too where the tokens are equal
  std::vector<Label> labels;
  Scale scale;

  bool shows_label(Index token) const;
  bool shows_labels() const { return !above || above->tokens != row->tokens; }
};

// Where the cells go. A line is a stretch of tokens that all rows show before the next begins.
struct StripLayout {
  static constexpr int name_limit = 220;  // a longer name is cut
  static constexpr int name_gap = 10;
  static constexpr int cell_height = 30;
  static constexpr int cell_gap = 2;
  static constexpr int row_gap = 6;      // between rows
  static constexpr int label_room = 20;  // for the tokens above a row
  static constexpr int line_gap = 18;    // between the lines of a long strip

  std::vector<StripRowLayout> rows;
  int names = 0;  // the width of the names' column, its gap included
  int cell_width = 0;
  Index tokens_a_line = 0;
  Index lines = 0;
  int line_height = 0;

  int width() const { return names + static_cast<int>(tokens_a_line) * cell_width - cell_gap; }
  int height() const { return static_cast<int>(lines) * (line_height + line_gap) - line_gap; }
  bool has_one_scale() const;
};

// The layout refers to the picture's rows. Throws std::invalid_argument unless there is a row and
// each has as many values as tokens.
StripLayout lay_out(Font& font, const TokenStrip& picture);

}  // namespace glassbert
