#pragma once

#include <vector>

#include "draw/axis.h"
#include "draw/label.h"

namespace glassbert {

// Tokens one below the other, each with its label while there is room, else every step-th.
struct TokenAxis {
  static constexpr int label_limit = 120;  // a longer label is cut
  static constexpr int label_pitch = 13;   // the least distance of two labels

  Axis rows;
  std::vector<Label> labels;
  Index step = 1;
  int width = 0;  // of the widest label
};

// Gives each token `comfortable` pixels while all fit into some 600, and fewer beyond, down to
// where labels touch; more tokens share about 1,040 pixels.
TokenAxis lay_out_tokens(Font& font, const std::vector<std::string>& tokens, int comfortable);

enum class Side { left, right };

// Writes the labels, ending at column x or beginning there, the first row at y.
void draw_token_labels(Canvas& canvas, Font& font, const TokenAxis& axis, Side side, int x, int y);

}  // namespace glassbert
