#pragma once

#include "draw/canvas.h"
#include "draw/font.h"
#include "draw/point.h"
#include "draw/triangle.h"

namespace glassbert {

// Draws one mark around a place, filled with `inside`.
void draw_mark(Canvas& canvas, MarkKind kind, Point at, Colour inside);

// Draws one part of a line, with an arrow's head at its end.
void draw_triangle_line(Canvas& canvas, TriangleLineKind kind, Point from, Point to);

// What the marks and lines of some panels stand for, each once, in lines no wider than `width`.
class TriangleKey {
 public:
  TriangleKey(Font& font, const std::vector<TrianglePanel>& panels, int width);

  int height() const { return static_cast<int>(lines_.size()) * line_pitch; }
  void draw(Canvas& canvas, Font& font, int x, int y) const;

 private:
  static constexpr int line_pitch = 22;

  struct Entry {
    std::string name;
    bool is_mark;
    MarkKind mark;
    TriangleLineKind line;
  };
  void add(Font& font, Entry entry, int width);

  std::vector<std::vector<Entry>> lines_;
  int used_ = 0;
};

}  // namespace glassbert
