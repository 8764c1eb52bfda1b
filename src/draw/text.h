#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draw/font.h"

namespace glassbert {

// The width of a text in pixels.
int text_width(Font& font, std::string_view text, const TextStyle& style);

// Draws UTF-8 text from column x to the right, standing on baseline y (the first row below the
// letters). Returns the column where it ends.
int draw_text(Canvas& canvas, Font& font, std::string_view text, int x, int y,
              const TextStyle& style);

// Draws text from row y upwards, its baseline at column x (letters lie to the left of it): turned a
// quarter to the left. Returns the row where it ends.
int draw_text_upwards(Canvas& canvas, Font& font, std::string_view text, int x, int y,
                      const TextStyle& style);

// The text, or as much of its beginning as fits into `width` together with an ellipsis.
std::string cut_to_width(Font& font, std::string_view text, int width, const TextStyle& style);

// The text in lines no wider than `width`, broken at spaces, and within a word that is too long.
std::vector<std::string> wrap(Font& font, std::string_view text, int width, const TextStyle& style);

}  // namespace glassbert
