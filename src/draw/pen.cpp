#include "draw/pen.h"

#include <algorithm>
#include <cstddef>

#include "draw/ink.h"
#include "draw/pixel_math.h"

namespace glassbert {

namespace {

constexpr int samples = 16;      // along each side of a pixel
constexpr int curve_steps = 12;  // straight parts of a curve

Point on_curve(const StrokePart& piece, double t) {
  const double s = 1 - t;
  const double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
  return {a * piece.from.x + b * piece.control_1.x + c * piece.control_2.x + d * piece.to.x,
          a * piece.from.y + b * piece.control_1.y + c * piece.control_2.y + d * piece.to.y};
}

std::vector<Chord> flatten(const Stroke& stroke, double stretch) {
  std::vector<Chord> chords;
  for (const StrokePart& piece : stroke) {
    const int steps = piece.curved ? curve_steps : 1;
    Point last = piece.from;
    for (int step = 1; step <= steps; ++step) {
      const Point next = step == steps ? piece.to : on_curve(piece, double(step) / steps);
      chords.push_back({{last.x, last.y * stretch}, {next.x, next.y * stretch}});
      last = next;
    }
  }
  if (!chords.empty()) {
    chords.front().cap_from = !stroke.front().curved;
    chords.back().cap_to = !stroke.back().curved;
  }
  return chords;
}

// A fine grid of points that ink covers or not.
class SampleGrid {
 public:
  SampleGrid(int left, int bottom, int width, int height, double stretch)
      : left_(left),
        bottom_(bottom),
        width_(width * samples),
        height_(height * samples),
        stretch_(stretch),
        inked_(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_)) {}

  // Inks the points of the box that `covers` accepts.
  template <class Covers>
  void ink(Point low, Point high, const Covers& covers) {
    const int first_row = std::max(0, floor_to_int((low.y / stretch_ - bottom_) * samples));
    const int last_row =
        std::min(height_ - 1, ceil_to_int((high.y / stretch_ - bottom_) * samples));
    const int first_column = std::max(0, floor_to_int((low.x - left_) * samples));
    const int last_column = std::min(width_ - 1, ceil_to_int((high.x - left_) * samples));
    for (int row = first_row; row <= last_row; ++row) {
      const double y = (bottom_ + (row + 0.5) / samples) * stretch_;
      for (int column = first_column; column <= last_column; ++column) {
        if (covers(Point{left_ + (column + 0.5) / samples, y})) inked_[index(row, column)] = 1;
      }
    }
  }

  std::uint8_t coverage(int pixel_row, int pixel_column) const {
    int count = 0;
    for (int row = 0; row < samples; ++row) {
      const auto begin = inked_.begin() + static_cast<std::ptrdiff_t>(index(
                                              pixel_row * samples + row, pixel_column * samples));
      count += static_cast<int>(std::count(begin, begin + samples, 1));
    }
    return static_cast<std::uint8_t>((count * 255 + samples * samples / 2) / (samples * samples));
  }

 private:
  std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(width_) +
           static_cast<std::size_t>(column);
  }

  int left_, bottom_, width_, height_;
  double stretch_;
  std::vector<char> inked_;
};

void ink_stroke(const std::vector<Chord>& chords, double radius, SampleGrid& grid) {
  for (std::size_t i = 0; i < chords.size(); ++i) {
    const Chord& s = chords[i];
    const Ink ink(s, radius);
    // A capped diagonal goes beyond its end by at most 2.5 radii, all else by one.
    const double reach = s.cap_from || s.cap_to ? 2.5 * radius : radius;
    grid.ink({std::min(s.from.x, s.to.x) - reach, std::min(s.from.y, s.to.y) - reach},
             {std::max(s.from.x, s.to.x) + reach, std::max(s.from.y, s.to.y) + reach},
             [&](Point p) { return ink.covers(p); });
    if (i == 0) continue;
    const Point joint = s.from;
    grid.ink({joint.x - radius, joint.y - radius}, {joint.x + radius, joint.y + radius},
             [&](Point p) {
               const double x = p.x - joint.x, y = p.y - joint.y;
               return x * x + y * y < radius * radius;
             });
  }
}

}  // namespace

Coverage draw_strokes(const std::vector<Stroke>& strokes, double pen_width, double pen_height) {
  Coverage result;
  if (strokes.empty()) return result;
  Point low = strokes.front().front().from, high = low;
  for (const Stroke& stroke : strokes) {
    for (const StrokePart& piece : stroke) {
      for (const Point& p : {piece.from, piece.control_1, piece.control_2, piece.to}) {
        low = {std::min(low.x, p.x), std::min(low.y, p.y)};
        high = {std::max(high.x, p.x), std::max(high.y, p.y)};
      }
    }
  }
  result.left = floor_to_int(low.x - 1.25 * pen_width);
  result.top = ceil_to_int(high.y + 1.25 * pen_height);
  const int bottom = floor_to_int(low.y - 1.25 * pen_height);
  result.width = ceil_to_int(high.x + 1.25 * pen_width) - result.left;
  result.height = result.top - bottom;
  const double stretch = pen_width / pen_height;
  SampleGrid grid(result.left, bottom, result.width, result.height, stretch);
  for (const Stroke& stroke : strokes) ink_stroke(flatten(stroke, stretch), pen_width / 2, grid);
  for (int row = result.height - 1; row >= 0; --row) {
    for (int column = 0; column < result.width; ++column) {
      result.values.push_back(grid.coverage(row, column));
    }
  }
  return result;
}

}  // namespace glassbert
