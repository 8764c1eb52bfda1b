#pragma once

#include <string>
#include <vector>

#include "draw/canvas.h"
#include "draw/card.h"
#include "draw/label.h"

namespace glassbert {

// Where the parts of a card go, in pixels relative to the content's corner.
struct CardLayout {
  static constexpr int width = 820;
  static constexpr int badge_width = 86;
  static constexpr int name_left = 102;   // of names and sentences
  static constexpr int gauge_left = 650;  // of the bars with the numbers
  static constexpr int gauge_width = 170;
  static constexpr int sentence_width = gauge_left - name_left - 24;
  static constexpr int use_width = width - name_left;
  static constexpr int row_gap = 14;
  static constexpr int cell_height = 28;

  struct TokenCell {
    Box box;
    Label label;
  };
  struct RowPlace {
    const CardRow* row = nullptr;
    int top = 0, height = 0;
    std::vector<std::string> lines;  // of the sentence
    bool has_gauge = false;
  };

  Scale scale;
  std::vector<TokenCell> tokens;
  std::vector<RowPlace> rows, uses;
  int uses_title = 0;  // the baseline of the heading over the uses
  int height = 0;
};

// The layout refers to the picture's rows. Throws as render(Card) does.
CardLayout lay_out(Font& font, const Card& picture);

}  // namespace glassbert
