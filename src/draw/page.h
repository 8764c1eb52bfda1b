#pragma once

#include <functional>
#include <string>

#include "draw/notes.h"
#include "draw/text.h"

namespace glassbert {

// The words around every picture.
struct Caption {
  std::string title;
  std::string subtitle;
  std::string footer;  // model, formula, choices, seed
};

// A part of a picture that has been measured: its size, what the footer has to say about it, and
// how to draw it with its upper left corner at (x, y).
struct Content {
  int width = 0;
  int height = 0;
  Notes notes;
  std::function<void(Canvas&, Font&, int x, int y)> draw;
};

// Puts title, subtitle and footer around the content; they wrap rather than being cut off, the
// subtitle after three lines.
Canvas draw_page(Font& font, const Caption& caption, const Content& content);

}  // namespace glassbert
