#pragma once

#include <span>
#include <string>
#include <vector>

#include "draw/text.h"

namespace glassbert {

// How a token is written in a picture: a word that comes more than once has its number behind it,
// small and quiet; [CLS], [SEP], [PAD] and [MASK] are dimmed.
struct Label {
  std::string text;
  int number = 0;  // from 1; 0: the only one, or special
  bool is_special = false;
};

std::vector<Label> make_labels(std::span<const std::string> tokens);

// The width in pixels that a label takes: `text` is cut with an ellipsis beyond `limit`.
int label_width(Font& font, const Label& label, int limit, int size);

// Draw a label like draw_text and draw_text_upwards: from (x, y) to the right, or upwards.
void draw_label(Canvas& canvas, Font& font, const Label& label, int limit, int x, int y, int size);
void draw_label_upwards(Canvas& canvas, Font& font, const Label& label, int limit, int x, int y,
                        int size);

}  // namespace glassbert
