#pragma once

#include <map>
#include <string_view>
#include <tuple>

#include "draw/canvas.h"
#include "draw/pen.h"

namespace glassbert {

enum class Weight { regular, bold };

// How text looks: its size is the em in pixels (11 to 14 for labels).
struct TextStyle {
  int size = 12;
  Weight weight = Weight::regular;
  Colour colour;
};

// The heights of a style in whole pixels, from the baseline.
int cap_height(const TextStyle& style);
int line_height(const TextStyle& style);  // from one baseline to the next

// A character as drawn: its ink relative to the pen's place on the baseline, and the step to the
// next character.
struct Glyph {
  Coverage ink;
  int advance = 0;
};

// Draws characters when they are first asked for and keeps them. Characters beyond Latin-1 are a
// box with their code in it; control characters are a space.
class Font {
 public:
  const Glyph& glyph(char32_t code_point, const TextStyle& style);

 private:
  Glyph code_box(char32_t code_point, const TextStyle& style);

  std::map<std::tuple<char32_t, int, Weight>, Glyph> drawn_;
};

}  // namespace glassbert
